import type { ComponentProps, ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { Crumb, Telling, Turn } from '#sections/Achievement.tsx';
import { Claim, Under } from '#sections/Achievements.tsx';
import { useSetting } from '#ui/Setting.tsx';
import type { Content } from './App.tsx';

type TryTheIdeaProps = ComponentProps<typeof Turn> & {
  readonly entry: Content['exhibits'][string];
  /** The exhibit. */
  readonly children: ReactNode;
  /** Whether there is a page of all exhibits. */
  readonly hasList: boolean;
};

/**
 * The page of an achievement with an exhibit: the achievement and the question beside it, the exhibit, which the page's
 * line turns into, and then the person's part, how, its place in the story, and the ways on.
 */
export function TryTheIdea({ entry, children, hasList, onward, ...told }: TryTheIdeaProps) {
  const { words, prefix } = useSetting();
  const { exhibit: name = '', room } = told.achievement;
  return (
    <article>
      <header className="tl-opening">
        <span className="tl-opening__ring" aria-hidden="true" />
        <Crumb {...told} />
        <div className="tl-opening__row">
          <div>
            <h1 className="tl-giant" data-room={room} tabIndex={-1}>
              <Claim achievement={told.achievement} />
            </h1>
            <Under achievement={told.achievement} />
          </div>
          <div>
            <p className="tl-kicker">{words.tryTheIdea}</p>
            <h2 id={prefix + name} tabIndex={-1}>
              {entry.title}
            </h2>
            <p className="tl-opening__question">{entry.question}</p>
          </div>
        </div>
      </header>
      {children}
      <div className="tl-deed tl-after">
        <Telling {...told}>
          {hasList && (
            <div className="tl-others">
              <h2>{words.exhibits}</h2>
              <p className="tl-told">
                <Link reloadDocument to="/exhibits/">
                  {words.allExhibits}
                </Link>
              </p>
            </div>
          )}
        </Telling>
        <Turn {...told} onward={onward} />
      </div>
    </article>
  );
}
