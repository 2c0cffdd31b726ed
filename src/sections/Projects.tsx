import { isOver } from '#career/moment.ts';
import type { PublishedCareer } from '#career/published.ts';
import { OwnLink } from '#ui/OwnLink.tsx';
import { useSetting } from '#ui/Setting.tsx';
import { Chips } from './Chips.tsx';
import { carries, Filter } from './Filter.tsx';
import { Siding } from './Siding.tsx';

type Project = PublishedCareer['projects'][string];

/** The projects beside the work: sidings of the line, each with a ring, or a buffer stop where it has ended. */
export function Projects({ career }: { readonly career: PublishedCareer }) {
  const { words, tag, prefix } = useSetting();
  const projects = Object.entries(career.projects);
  if (projects.length === 0) return <p className="tl-empty">{words.emptyAchievements}</p>;
  return (
    <div className="tl-projects">
      <Filter of={projects.map(([, project]) => project)} page="projects" />
      <ol role="list">
        {projects.map(([id, project]) => (
          <li
            className="tl-project"
            key={id}
            id={prefix + id}
            data-ended={isOver(project.period) || undefined}
            data-left-out={!carries(project, tag) || undefined}
            tabIndex={-1}
          >
            <ProjectRow career={career} project={project} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function ProjectRow({ career, project }: { readonly career: PublishedCareer; readonly project: Project }) {
  const { fileOf } = useSetting();
  const {
    name,
    href,
    summary,
    highlights = [],
    image,
    role,
    period,
    links = [],
    technologies = [],
  } = project;
  const { name: organisation, about } = (project.at && career.organisations[project.at]) || {};
  const where = organisation ?? about;
  return (
    <Siding
      name={name}
      href={href}
      summary={summary}
      points={highlights}
      picture={
        image && <img src={fileOf(image.file)} alt={image.alt} width="960" height="600" loading="lazy" />
      }
      beside={[role, where].filter(Boolean).join(', ')}
      period={period}
      more={
        <>
          {links.length > 0 && (
            <ul role="list">
              {links.map(({ label, href: address }, index) => (
                <li key={index}>
                  <OwnLink href={address} words={label} />
                </li>
              ))}
            </ul>
          )}
          <Chips career={career} of={technologies} />
        </>
      }
    />
  );
}
