import { ask, heightIn } from './messages.ts';

/**
 * In the page around a frame: gives each frame of this site the height that it reports. It listens only to frames
 * that lie beside this script, and only to the window inside them. It is no module, since a page may run those of
 * another origin only where that origin's host allows it.
 */
const script = document.currentScript;
const folder = script instanceof HTMLScriptElement ? new URL('.', script.src) : undefined;

const frames = (): readonly HTMLIFrameElement[] =>
  [...document.getElementsByTagName('iframe')].filter(({ src }) => folder && src.startsWith(folder.href));

// The question holds no secret, and a browser complains where it names an origin that the frame does not have yet.
const askIts = ({ contentWindow }: HTMLIFrameElement) => contentWindow?.postMessage(ask, '*');

addEventListener('message', ({ origin, source, data }) => {
  if (origin !== folder?.origin) return;
  const height = heightIn(data);
  const frame = frames().find(({ contentWindow }) => contentWindow === source);
  if (!frame || height === undefined) return;
  const isBorderIn = getComputedStyle(frame).boxSizing === 'border-box';
  frame.style.blockSize = `${height + (isBorderIn ? frame.offsetHeight - frame.clientHeight : 0)}px`;
});

// A frame that is loaded later, since it is lazy or goes to another page, is asked then.
document.addEventListener(
  'load',
  ({ target }) => target instanceof HTMLIFrameElement && frames().includes(target) && askIts(target),
  true,
);
frames().forEach(askIts);
