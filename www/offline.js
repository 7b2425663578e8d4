// Registers the service worker, so that the page opens without a network. Only the page does: an article's site has its own.

const { trustedTypes } = globalThis;
const address = 'sw.js';
const policy = trustedTypes?.createPolicy('factmark-page', { createScriptURL: () => address });
// Where it is refused, the page works as long as there is a network.
navigator.serviceWorker?.register(policy?.createScriptURL('') ?? address).catch(() => {});
