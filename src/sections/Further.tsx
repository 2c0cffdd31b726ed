import type { ReactNode } from 'react';
import type { PublishedCareer } from '#career/published.ts';
import { OwnLink } from '#ui/OwnLink.tsx';
import { useSetting } from '#ui/Setting.tsx';
import { When } from '#ui/When.tsx';

/** What a résumé lists after the work, as far as the career has it: skills, education, certificates, languages. `rail` is the line beside each. */
export function Further({ career, rail }: { readonly career: PublishedCareer; readonly rail: ReactNode }) {
  const { words } = useSetting();
  const { education, certificates, skills, languages } = career;
  return (
    <>
      <List rail={rail} title={words.skills} entries={skills}>
        {({ name, level, technologies = [], keywords = [] }) => {
          const named = technologies.map((id) => career.technologies[id]?.name ?? id);
          return (
            <Named under={[name, level].filter(Boolean).join(', ')}>
              {[...named, ...keywords].join(', ')}
            </Named>
          );
        }}
      </List>
      <List rail={rail} title={words.education} entries={education}>
        {({ institution, area, award, period, score, courses = [], href }) => (
          <Named under={<When period={period} />}>
            {[award, area].filter(Boolean).map((text) => `${text}, `)}
            <Linked name={institution} href={href} />
            {[score, ...courses].filter(Boolean).map((text) => `, ${text}`)}
          </Named>
        )}
      </List>
      <List rail={rail} title={words.certificates} entries={certificates}>
        {({ name, issuer, period, href }) => (
          <Named under={<When period={period} />}>
            <Linked name={name} href={href} />
            {issuer && `, ${issuer}`}
          </Named>
        )}
      </List>
      <List rail={rail} title={words.languages} entries={languages}>
        {({ name, fluency }) => <Named under={name}>{fluency}</Named>}
      </List>
    </>
  );
}

const Linked = ({ name, href }: { readonly name: string; readonly href?: string | undefined }) =>
  href ? <OwnLink href={href}>{name}</OwnLink> : name;

/** A name or a time at the side, and what belongs to it. */
const Named = ({ under, children }: { readonly under: ReactNode; readonly children: ReactNode }) => (
  <>
    <b>{under}</b> <span>{children}</span>
  </>
);

function List<X>({
  title,
  entries,
  rail,
  children,
}: {
  readonly title: string;
  readonly entries: readonly X[];
  readonly rail: ReactNode;
  readonly children: (entry: X) => ReactNode;
}) {
  if (entries.length === 0) return null;
  return (
    <section className="tl-sheet__block">
      {rail}
      <h2>{title}</h2>
      <ul className="tl-sheet__list" role="list">
        {entries.map((entry, index) => (
          <li key={index}>{children(entry)}</li>
        ))}
      </ul>
    </section>
  );
}
