// Reads the article of the page one is on: `main article`, `article` or `main`. A second click takes it away again.
(() => {
  const shown = document.querySelector('fact-mark[data-bookmarklet]');
  if (shown) return shown.remove();
  const article = document.querySelector('main article, article, main, [role=main]') ?? document.body;
  article.dataset.factmark = '';
  const widget = document.createElement('fact-mark');
  widget.dataset.bookmarklet = '';
  widget.setAttribute('for', '[data-factmark]');
  widget.setAttribute('panel', 'fold');
  article.after(widget);
  import('https://cdn.jsdelivr.net/npm/factmark@0.1.0/cdn.js').catch(() => {
    widget.remove();
    alert('factmark : ce site interdit les scripts d’ailleurs.');
  });
})();
