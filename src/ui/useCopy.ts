import { useSetting } from './Setting.tsx';

/** Copies plain text to the clipboard and announces whether that worked. */
export function useCopy() {
  const { words, announce } = useSetting();
  // Some browsers allow it only during the click, so a text that is not ready yet is passed as a promise.
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
