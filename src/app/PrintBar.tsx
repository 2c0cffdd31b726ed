import { useRef } from 'react';
import type { Offer } from '#career/site.ts';
import { useSetting } from '#ui/Setting.tsx';
import { useCopy } from '#ui/useCopy.ts';
import { Offers } from './Offers.tsx';

/** Beside the résumé: what it is, and the ways to take it along: on paper, as text, by its address, as a file. */
export function PrintBar({ offers }: { readonly offers: readonly Offer[] }) {
  const { words } = useSetting();
  const copy = useCopy();
  const text = useRef<HTMLAnchorElement>(null);
  const files = offers.filter(({ file }) => file.startsWith('resume'));
  const copyText = (href: string) =>
    copy(
      fetch(href).then((answer) => (answer.ok ? answer.blob() : Promise.reject(answer))),
      words.textCopied,
      words.textNotCopied,
    );
  return (
    <div className="tl-printbar">
      <p>{words.resumeNote}</p>
      <p data-script-only>
        <button className="tl-button" type="button" onClick={() => window.print()}>
          {words.print}
        </button>
        {files.length > 0 && (
          <button
            className="tl-button tl-button--quiet"
            type="button"
            onClick={() => text.current && copyText(text.current.href)}
          >
            {words.copyText}
          </button>
        )}
        <button
          className="tl-button tl-button--quiet"
          type="button"
          onClick={() => copy(new Blob([location.href], { type: 'text/plain' }))}
        >
          {words.copyPage}
        </button>
      </p>
      {files.length > 0 && (
        <div>
          <p>{words.files}</p>
          <Offers of={files} first={text} />
        </div>
      )}
    </div>
  );
}
