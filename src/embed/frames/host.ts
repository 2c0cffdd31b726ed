import { ask, heightIn } from './messages.ts';

/**
 * On the page around a frame: gives each frame of a site the height that it reports. It works however it is loaded: as
 * a plain script, which needs no permission from the site's host, as a module, or in a bundle. When it runs again, for
 * example on a page that is replaced in place, it adds no second listener.
 */
const once = Symbol.for('throughline.frames');

/** The frames that show a part of a site: about, timeline, achievements, or an exhibit. */
const frames = (): readonly HTMLIFrameElement[] =>
  [...document.getElementsByTagName('iframe')].filter(({ src }) =>
    /^https?:[^?#]*\/embed\/(?:about|timeline|achievements|exhibit-[a-z\d-]+)\/(?:index\.html)?(?:[?#]|$)/.test(
      src,
    ),
  );

// The request contains no secret, and a browser logs an error if it names an origin that the frame does not have yet.
const askIts = ({ contentWindow }: HTMLIFrameElement) => contentWindow?.postMessage(ask, '*');

/** A frame may report only about itself, and only while it shows a page of the origin that the embedding page named. */
function hear({ origin, source, data }: MessageEvent): void {
  const frame = frames().find(({ contentWindow }) => contentWindow === source);
  const height = heightIn(data);
  if (!frame || height === undefined || new URL(frame.src).origin !== origin) return;
  // Browsers give a frame a border, which no snippet can remove under a strict policy.
  if (getComputedStyle(frame).borderStyle === 'inset') frame.style.border = '0';
  const isBorderIn = getComputedStyle(frame).boxSizing === 'border-box';
  frame.style.blockSize = `${height + (isBorderIn ? frame.offsetHeight - frame.clientHeight : 0)}px`;
}

if (!(once in document)) {
  Object.defineProperty(document, once, { value: true });
  addEventListener('message', hear);
  // A frame that loads later, because it is lazy or navigates, is asked then.
  document.addEventListener(
    'load',
    ({ target }) => target instanceof HTMLIFrameElement && frames().includes(target) && askIts(target),
    true,
  );
}
frames().forEach(askIts);
