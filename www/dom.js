// Building nodes without markup strings: what an article says can never become an element.

/**
 * A new element. Properties that exist are set, the others become attributes; empty children are left out. A button
 * submits nothing.
 * @param {string} name
 * @param {Record<string, unknown>} [properties]
 * @param {...(Node | string | false | null | undefined)} children
 */
export function h(name, properties = {}, ...children) {
  const element = document.createElement(name);
  if (name === 'button') element.type = name;
  for (const [key, value] of Object.entries(properties)) {
    if (value == null) continue;
    if (key in element) element[key] = value;
    else element.setAttribute(key, String(value));
  }
  element.append(...children.filter((child) => child != null && child !== '' && child !== false));
  return element;
}

/** A style sheet of CSS text, shared by all elements of this module. */
export function sheet(css) {
  const made = new CSSStyleSheet();
  made.replaceSync(css);
  return made;
}
