import type { PublishedCareer } from '#career/published.ts';
import { OwnLink } from '#ui/OwnLink.tsx';
import { useSetting } from '#ui/Setting.tsx';
import { When } from '#ui/When.tsx';

/** What a résumé lists after the work, as far as the career has it: education, certificates, skills, languages. */
export function Further({ career }: { readonly career: PublishedCareer }) {
  const { words } = useSetting();
  const { education, certificates, skills, languages } = career;
  return (
    <>
      <List title={words.education} entries={education}>
        {({ institution, area, award, period, score, courses = [], href }) => (
          <>
            {[award, area].filter(Boolean).map((text) => `${text}, `)}
            <Named name={institution} href={href} />
            {[score, ...courses].filter(Boolean).map((text) => `, ${text}`)} <When period={period} />
          </>
        )}
      </List>
      <List title={words.certificates} entries={certificates}>
        {({ name, issuer, period, href }) => (
          <>
            <Named name={name} href={href} />
            {issuer && `, ${issuer}`} <When period={period} />
          </>
        )}
      </List>
      <List title={words.skills} entries={skills}>
        {({ name, level, technologies = [], keywords = [] }) => {
          const named = technologies.map((id) => career.technologies[id]?.name ?? id);
          return [[name, level].filter(Boolean).join(', '), [...named, ...keywords].join(', ')]
            .filter(Boolean)
            .join(': ');
        }}
      </List>
      <List title={words.languages} entries={languages}>
        {({ name, fluency }) => [name, fluency].filter(Boolean).join(', ')}
      </List>
    </>
  );
}

const Named = ({ name, href }: { readonly name: string; readonly href?: string | undefined }) =>
  href ? <OwnLink href={href} words={name} /> : name;

function List<X>({
  title,
  entries,
  children,
}: {
  readonly title: string;
  readonly entries: readonly X[];
  readonly children: (entry: X) => React.ReactNode;
}) {
  if (entries.length === 0) return null;
  return (
    <section className="tl-sheet__chapter">
      <h2 className="tl-sheet__side">{title}</h2>
      <ul>
        {entries.map((entry, index) => (
          <li key={index}>{children(entry)}</li>
        ))}
      </ul>
    </section>
  );
}
