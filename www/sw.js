// Keeps the files of the page, all of one build, for when there is no network. With one, the network answers, so that
// nobody is left with an old page.

/** What the build writes here: the files of the page, and a name that changes with their content. */
const { files, version } = BUILD;
const OURS = 'factmark-';

addEventListener('install', (event) => {
  event.waitUntil(caches.open(OURS + version).then((cache) => cache.addAll(files)));
});

addEventListener('activate', (event) => {
  // The page that is open already may need its worker.
  event.waitUntil(clients.claim().then(() => caches.keys()).then((names) => Promise.all(
    names.filter((name) => name.startsWith(OURS) && name !== OURS + version).map((name) => caches.delete(name)),
  )));
});

addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== location.origin) return;
  event.respondWith(fetch(request).catch(async (error) => {
    const kept = await caches.match(request, { ignoreSearch: true });
    if (!kept) throw error;
    return kept;
  }));
});
