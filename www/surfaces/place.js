// Positions of words on the screen, shared by the surfaces.

/** Whether the point lies on the words of `range`, not merely on their line. */
export function covers(range, x, y) {
  return [...range.getClientRects()].some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
}

/** Scrolls whatever holds `node` until `range` is well in view. */
export function reveal(range, node) {
  for (let box = parent(node); box; box = parent(box)) {
    if (box.scrollHeight <= box.clientHeight || !/auto|scroll/.test(getComputedStyle(box).overflowY)) continue;
    shift(range, box, box.getBoundingClientRect());
  }
  shift(range, globalThis, { top: 0, bottom: innerHeight });
}

function shift(range, scroller, frame) {
  const words = range.getBoundingClientRect();
  const height = frame.bottom - frame.top;
  const visible = words.top >= frame.top + height * 0.12 && words.bottom <= frame.bottom - height * 0.3;
  if (!visible) scroller.scrollBy({ top: words.top - frame.top - height * 0.3 });
}

const parent = (node) => node.assignedSlot ?? node.parentElement ?? node.getRootNode().host;

/** The text position under a point: `{ node, offset }`, or nothing. */
export function caretAt(x, y, root) {
  if (document.caretPositionFromPoint) {
    const found = document.caretPositionFromPoint(x, y, { shadowRoots: root instanceof ShadowRoot ? [root] : [] });
    return found && { node: found.offsetNode, offset: found.offset };
  }
  const found = document.caretRangeFromPoint?.(x, y);
  return found && { node: found.startContainer, offset: found.startOffset };
}
