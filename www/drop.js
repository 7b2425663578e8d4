// A text file dropped anywhere on the page is the article.

/**
 * @param {(text: string) => void} onText
 * @param {() => void} onOther a file that is no text
 */
export function acceptFiles(onText, onOther) {
  document.addEventListener('dragover', (event) => {
    if (event.dataTransfer.types.includes('Files')) event.preventDefault();
  });
  document.addEventListener('drop', async (event) => {
    const [file] = event.dataTransfer.files;
    if (!file) return;
    event.preventDefault();
    const text = /\.(txt|md|text)$/i.test(file.name) ? decoded(await file.arrayBuffer()) : null;
    if (text === null) onOther();
    else onText(text);
  });
}

/** UTF-8, or what French files were written in before it. */
function decoded(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
