// Notes what goes wrong on a page: errors, refused promises, console errors, violations of its policy.
globalThis.complaints = [];
addEventListener('error', ({ message, target }) => complaints.push(`error: ${message ?? target.outerHTML}`), true);
addEventListener('unhandledrejection', ({ reason }) => complaints.push(`rejection: ${reason}`));
addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
  complaints.push(`policy: ${violatedDirective} ${blockedURI} ${sample}`);
});
const { error } = console;
console.error = (...words) => {
  complaints.push(`console: ${words.join(' ')}`);
  error(...words);
};
