// Gives each frame of the widget the height that it asks for. Only the frame itself is heard, and only for its own height.

addEventListener('message', ({ source, data }) => {
  if (data?.type !== 'factmark-height' || !(data.height > 0)) return;
  const frame = [...document.querySelectorAll('iframe[data-factmark]')].find(({ contentWindow }) => contentWindow === source);
  if (frame) frame.height = Math.min(Math.ceil(data.height), 20_000);
});
