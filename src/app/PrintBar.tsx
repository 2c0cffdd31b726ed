import { Link } from 'react-router-dom';
import type { Offer } from '#career/site.ts';
import { useSetting } from '#ui/Setting.tsx';
import { useCopy } from '#ui/useCopy.ts';

/** The bar beside the résumé: a description, and the ways to take it along, the PDF first if there is one. */
export function PrintBar({
  offers,
  isOnOneSheet,
}: {
  readonly offers: readonly Offer[];
  readonly isOnOneSheet: boolean;
}) {
  const { words } = useSetting();
  const copy = useCopy();
  const fileOf = (wanted: Offer['kind']) => offers.find(({ kind }) => kind === wanted)?.file;
  const [pdf, text] = [fileOf('pdf'), fileOf('text')];
  const copyText = ({ href }: HTMLAnchorElement) => {
    const read = fetch(href).then((answer) => (answer.ok ? answer.blob() : Promise.reject(answer)));
    copy(read, words.textCopied, words.textNotCopied);
  };
  const quiet = 'tl-button tl-button--quiet';
  return (
    <aside className="tl-tools">
      <p>{isOnOneSheet ? words.resumeOnOne : words.resumeNote}</p>
      <p className="tl-tools__ways">
        {pdf ? (
          <Link className="tl-button" reloadDocument to={`/${pdf}`}>
            {words.downloadPdf}
          </Link>
        ) : (
          <button className="tl-button" type="button" data-script-only onClick={() => window.print()}>
            {words.print}
          </button>
        )}
        {text && (
          <>
            <Link className={quiet} reloadDocument to={`/${text}`}>
              {words.text}
            </Link>
            <button
              className={quiet}
              type="button"
              data-script-only
              onClick={({ currentTarget }) =>
                copyText(currentTarget.previousElementSibling as HTMLAnchorElement)
              }
            >
              {words.copyText}
            </button>
          </>
        )}
        <button className={quiet} type="button" data-script-only onClick={() => copy(location.href)}>
          {words.copyPage}
        </button>
      </p>
    </aside>
  );
}
