import { PageHead } from '#app/PageHead.tsx';
import type { Offer } from '#career/site.ts';
import type { Words } from '#career/words.ts';
import { OwnLink } from '#ui/OwnLink.tsx';

/** The site's files for software, each by its kind. */
export function Machines({ words, files }: { readonly words: Words; readonly files: readonly Offer[] }) {
  return (
    <>
      <PageHead title={words.machines} lede={words.machinesLede} />
      <div className="tl-statement">
        <ul className="tl-files" role="list">
          {files.map(({ file, kind }) => (
            <li key={file}>
              <OwnLink href={`/${file}`} words={kind === 'machines' ? file : words[kind]} />
              {kind !== 'machines' && <> {file}</>}
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
