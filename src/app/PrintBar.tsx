import type { Offer } from '#career/site.ts';
import { useSetting } from '#ui/Setting.tsx';
import { useCopy } from '#ui/useCopy.ts';
import { Offers } from './Offers.tsx';

/** Beside the résumé: what it is, and the ways to take it along: on paper, as text, by its address, as a file. */
export function PrintBar({ offers }: { readonly offers: readonly Offer[] }) {
  const { words } = useSetting();
  const copy = useCopy();
  const files = offers.filter(({ file }) => file.startsWith('resume'));
  // The first of them is the plain text.
  const copyText = ({ parentElement }: Element) => {
    const { href = '' } = parentElement?.parentElement?.querySelector('a') ?? {};
    const text = fetch(href).then((answer) => (answer.ok ? answer.blob() : Promise.reject(answer)));
    copy(text, words.textCopied, words.textNotCopied);
  };
  const quiet = { className: 'tl-button tl-button--quiet', type: 'button' } as const;
  return (
    <div className="tl-printbar">
      <p>{words.resumeNote}</p>
      <p data-script-only>
        <button className="tl-button" type="button" onClick={() => window.print()}>
          {words.print}
        </button>
        {files[0] && (
          <button {...quiet} onClick={({ currentTarget }) => copyText(currentTarget)}>
            {words.copyText}
          </button>
        )}
        <button {...quiet} onClick={() => copy(location.href)}>
          {words.copyPage}
        </button>
      </p>
      {files[0] && <p>{words.files}</p>}
      <Offers of={files} />
    </div>
  );
}
