import type { PublishedPerson } from '#career/published.ts';
import type { StatementWords } from '#career/words.ts';
import { Contact } from '#sections/Contact.tsx';
import { PageHead } from './PageHead.tsx';

const tested = ['Rules', 'Keys', 'Size', 'Colours', 'Bare'] as const;
const not = ['People', 'Browsers', 'Exhibits'] as const;

/** The accessibility statement: what was tested on this site, what was not, and whom to contact. */
export function Statement({
  words,
  person,
}: {
  readonly words: StatementWords;
  readonly person: PublishedPerson;
}) {
  return (
    <>
      <PageHead title={words.statementTitle} lede={words.statementLede} />
      <div className="tl-statement">
        <h2>{words.statementTested}</h2>
        <p>{words.statementTestedNote}</p>
        <ul>
          {tested.map((what) => (
            <li key={what}>{words[`statementTested${what}`]}</li>
          ))}
        </ul>
        <h2>{words.statementNot}</h2>
        <ul>
          {not.map((what) => (
            <li key={what}>{words[`statementNot${what}`]}</li>
          ))}
        </ul>
        {(person.email || person.phone || person.links) && (
          <>
            <p>{words.statementSay}</p>
            <Contact person={person} />
          </>
        )}
      </div>
    </>
  );
}
