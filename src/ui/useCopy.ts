import { useSetting } from './Setting.tsx';

/** Puts plain text into the clipboard and says whether that was possible. */
export function useCopy() {
  const { words, announce } = useSetting();
  // Some browsers allow it only at the moment of the click, so what is still to come is handed over as a promise.
  return async (text: string | Promise<Blob>, done = words.copied, failed = words.copyFailed) => {
    try {
      const type = 'text/plain';
      const item = typeof text === 'string' ? new Blob([text], { type }) : text;
      await navigator.clipboard.write([new ClipboardItem({ [type]: item })]);
      announce(done);
    } catch {
      announce(failed);
    }
  };
}
