import { Fragment } from 'react';
import { fill } from '#career/fill.ts';
import type { EmbedWords } from '#career/words.ts';
import {
  type Embedded,
  elementSnippet,
  frameSnippet,
  pieces,
  reactSnippet,
  readableSnippet,
  type SnippetSite,
} from './snippets.ts';

/** Something embeddable, with the picker's name for it. */
export interface Choice {
  readonly value: string;
  readonly title: string;
  readonly of: Embedded;
}

/** The data for the picker's script, as part of the page. */
export interface PickerData {
  readonly choices: readonly (Choice & { readonly readable: ReturnType<SnippetSite['readable']> })[];
}

/** A placeholder for the site's address, if that is unknown when the page is made. */
export const unknownAddress = 'https://your.site/';

const kinds = [
  { kind: 'element', title: 'embedElement', note: 'embedElementNote', snippet: elementSnippet },
  { kind: 'readable', title: 'embedReadable', note: 'embedReadableNote', snippet: readableSnippet },
  { kind: 'react', title: 'embedReact', note: 'embedReactNote', snippet: reactSnippet },
  { kind: 'frame', title: 'embedFrame', note: 'embedFrameNote', snippet: frameSnippet },
] as const;

/** The page to pick a part of the site, preview it on a plain page, and copy its embed code. */
export function EmbedPage({
  words,
  choices,
  first,
  site,
  root,
}: {
  readonly words: EmbedWords & { readonly light: string; readonly dark: string };
  readonly choices: PickerData['choices'];
  /** Shown before anyone picks. */
  readonly first: Choice;
  readonly site: SnippetSite;
  /** The relative path from this page to the site's root. */
  readonly root: string;
}) {
  return (
    <>
      <div className="tl-pagehead">
        <h1 className="tl-title" tabIndex={-1}>
          {words.embedTitle}
        </h1>
        <p className="tl-lede">{words.embedLede}</p>
      </div>
      <div className="tl-embedding">
        <form className="tl-picker" data-script-only data-picker={JSON.stringify({ choices })}>
          <label>
            <span>{words.embedWhat}</span>
            <select name="of" defaultValue={first.value}>
              {choices.map(({ value, title }) => (
                <option key={value} value={value}>
                  {title}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span>{words.embedTheme}</span>
            <select name="theme">
              <option value="auto">{words.embedAuto}</option>
              <option value="light">{words.light}</option>
              <option value="dark">{words.dark}</option>
            </select>
          </label>
          <label>
            <span>{words.embedLine}</span>
            <input name="line" type="color" defaultValue="#2a7ae2" />
          </label>
          <label className="tl-picker__check">
            <input name="own" type="checkbox" defaultChecked />
            <span>{words.embedAsHere}</span>
          </label>
        </form>
        <figure className="tl-preview" data-script-only>
          <figcaption>{words.embedPreview}</figcaption>
          <iframe src={`${root}embed/host/`} title={words.embedPreview} loading="lazy" height="640" />
        </figure>
        {kinds.map(({ kind, title, note, snippet }) => (
          <section className="tl-snippet" key={kind} aria-labelledby={kind}>
            <h2 id={kind}>{words[title]}</h2>
            <p>
              <WithFile text={words[note]} root={root} />
              {site.address === unknownAddress && (
                <span data-by-script data-unknown>{` ${fill(words.embedAddress, unknownAddress)}`}</span>
              )}
            </p>
            <pre tabIndex={-1}>
              <code data-by-script data-snippet={kind}>
                <Breakable text={snippet({ of: first.of, theme: 'auto' }, site)} />
              </code>
            </pre>
            <div data-script-only>
              <button className="tl-button" type="button" data-copy={kind}>
                {words.embedCopy}
              </button>{' '}
              <span role="status" data-copied={words.embedCopied} data-failed={words.embedNotCopied} />
            </div>
          </section>
        ))}
      </div>
    </>
  );
}

/** A snippet that can break before its addresses and after their slashes. */
const Breakable = ({ text }: { readonly text: string }) =>
  pieces(text).map((piece, index, { length }) => (
    <Fragment key={index}>
      {piece}
      {index < length - 1 && <wbr />}
    </Fragment>
  ));

/** A sentence with a link to the site's data in its gap, if it has one. */
function WithFile({ text, root }: { readonly text: string; readonly root: string }) {
  const [before, ...after] = text.split('{}');
  return (
    <>
      {before}
      {after.length > 0 && <a href={`${root}career.json`}>career.json</a>}
      {after}
    </>
  );
}
