// Sharing by address: the text, compressed, behind the `#`, which browsers send to no server.

/** Longest fragment made, in characters: what mail programs and chats still pass on whole. */
export const LONGEST = 16_000;

const KEY = '#t=';

async function through(stream, bytes) {
  const piped = new Blob([bytes]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(piped).arrayBuffer());
}

/** The fragment for what is shared, `null` if it would be too long. @param {{ text: string, date?: string }} shared */
export async function toFragment(shared) {
  const bytes = await through(new CompressionStream('deflate-raw'), new TextEncoder().encode(JSON.stringify(shared)));
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  const fragment = KEY + btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  return fragment.length > LONGEST ? null : fragment;
}

/** What a fragment shares; `null` for any other fragment. A damaged one throws. */
export async function fromFragment(fragment) {
  if (!fragment.startsWith(KEY)) return null;
  const binary = atob(fragment.slice(KEY.length).replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = await through(new DecompressionStream('deflate-raw'), Uint8Array.from(binary, (one) => one.charCodeAt(0)));
  const { text, date, corrections } = JSON.parse(new TextDecoder().decode(bytes));
  return { text: String(text), date: String(date ?? ''), corrections: Array.isArray(corrections) ? corrections : [] };
}
