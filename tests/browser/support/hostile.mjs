// Texts that attack: markup that would run, and letters that would hide, turn or flood.

/** Has a number and a place. */
export const NEWS = 'Le bilan est de 12 morts à Lyon.';

const CALL = 'alert(1)';
const EVENTS = ['onload', 'onerror', 'onclick', 'onfocus', 'onmouseover', 'ontoggle', 'onbegin', 'onanimationstart', 'onpointerenter'];
const TAGS = ['img src=x', 'svg', 'body', 'details open', 'video src=x', 'audio src=x', 'iframe', 'input autofocus', 'marquee', 'object data=x', 'fact-mark'];

/** Every event on every tag, quoted and broken out of quotes, and what else is known to run. */
export const ATTACKS = [
  ...TAGS.flatMap((tag) => EVENTS.map((event) => `<${tag} ${event}=${CALL}>`)),
  ...EVENTS.flatMap((event) => [`" ${event}=${CALL} x="`, `' ${event}='${CALL}`, `\` ${event}=${CALL} \``]),
  `<script>${CALL}</script>`, `<ScRiPt >${CALL}</sCrIpT>`, `</script><script>${CALL}</script>`, `<script src=//example.invalid/x.js></script>`,
  `<scr<script>ipt>${CALL}</scr</script>ipt>`, `<!--><script>${CALL}</script>-->`, `<![CDATA[<script>${CALL}</script>]]>`,
  `<svg><script>${CALL}</script></svg>`, `<svg><animate onbegin=${CALL} attributeName=x dur=1s>`, `<math><mi xlink:href="javascript:${CALL}">x</mi></math>`,
  `<a href="javascript:${CALL}">x</a>`, `<a href="java\tscript:${CALL}">x</a>`, `<a href="\u0001javascript:${CALL}">x</a>`, `javascript:${CALL}`,
  `<iframe srcdoc="<script>${CALL}</script>">`, `<iframe src="data:text/html,<script>${CALL}</script>">`, `data:text/html,<script>${CALL}</script>`,
  `<base href="//example.invalid/">`, `<link rel=stylesheet href=//example.invalid/x.css>`, `<style>@import '//example.invalid/x.css';</style>`,
  `<meta http-equiv=refresh content="0;url=//example.invalid/">`, `<form action=//example.invalid/><button>x</button></form>`,
  `<template shadowrootmode=open><script>${CALL}</script></template>`, `<noscript><p title="</noscript><img src=x onerror=${CALL}>">`,
  `{{constructor.constructor('${CALL}')()}}`, `\${${CALL}}`, `\`-${CALL}-\``, `'-${CALL}-'`, `";${CALL}//`, `\\u003cscript\\u003e${CALL}`,
  `&lt;script&gt;${CALL}&lt;/script&gt;`, `&#60;script&#62;${CALL}`, `%3Cscript%3E${CALL}%3C/script%3E`, `+ADw-script+AD4-${CALL}`, `＜script＞${CALL}＜/script＞`,
  '__proto__', 'constructor', 'toString', 'hasOwnProperty', '[object Object]', 'undefined', 'null', 'NaN', '-0', '=cmd|\'/c calc\'!A1', '@SUM(1+1)',
];

const many = (piece, times = 3_000) => `${NEWS} ${piece.repeat(times)} ${NEWS}`;

/** One piece over and over. */
export const STORMS = {
  'right-to-left overrides': many('\u202Ea\u202D'),
  'unclosed isolates': many('\u2066\u2067\u2068'),
  'directions in words': many('Pa\u202Eris \u200F12\u200E '),
  'zero-width letters': many('1\u200B2\u200C3\u200D4\uFEFF '),
  'combining marks': many('e\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308'),
  'joined emoji': many('👩‍👩‍👧‍👦🏳️‍🌈'),
  'flags and tags': many('🏴\u{E0067}\u{E0062}\u{E007F}🇫🇷'),
  'variation selectors': many('1\uFE0F\u20E3'),
  'soft hyphens': many('mor\u00ADts '),
  'letters beyond the first plane': many('𝟙𝟚𝕏'),
  'no-break spaces': many('1\u202F000\u00A0'),
  'markup': many('<b>1</b> '),
  'names without a space': many('Paris'),
};
