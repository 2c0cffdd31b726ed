import { ask, heightIn } from './messages.ts';

/**
 * In the page around a frame: gives each frame of this site the height that it reports. It listens only to frames
 * that lie beside this script, and only to the window inside them.
 */
const folder = new URL(/* @vite-ignore */ '.', import.meta.url);

const frames = (): readonly HTMLIFrameElement[] =>
  [...document.getElementsByTagName('iframe')].filter(({ src }) => src.startsWith(folder.href));

const askIts = ({ contentWindow }: HTMLIFrameElement) => contentWindow?.postMessage(ask, folder.origin);

addEventListener('message', ({ origin, source, data }) => {
  if (origin !== folder.origin) return;
  const height = heightIn(data);
  const frame = frames().find(({ contentWindow }) => contentWindow === source);
  if (frame && height !== undefined) frame.style.blockSize = `${height}px`;
});

// A frame that is loaded later, since it is lazy or goes to another page, is asked then.
document.addEventListener(
  'load',
  ({ target }) => target instanceof HTMLIFrameElement && frames().includes(target) && askIts(target),
  true,
);
frames().forEach(askIts);
