import type { ReactNode } from 'react';
import type { ReadProse } from '#career/plainText.ts';
import type { SaidPeriod } from '#career/published.ts';
import { OwnLink } from '#ui/OwnLink.tsx';
import { Prose } from '#ui/Prose.tsx';
import { Title } from '#ui/Title.tsx';
import { When } from '#ui/When.tsx';
import { Points } from './Points.tsx';

interface SidingProps {
  readonly name: string;
  readonly href?: string | undefined;
  readonly summary?: ReadProse | undefined;
  readonly points?: readonly ReadProse[];
  readonly picture?: ReactNode;
  /** The content beside it: a line, its period, and more. */
  readonly beside?: string | undefined;
  readonly period?: SaidPeriod | undefined;
  readonly more?: ReactNode;
}

/** An item beside the line: a siding with a ring, its description, and what belongs to it. */
export function Siding({ name, href, summary, points = [], picture, beside, period, more }: SidingProps) {
  return (
    <>
      <span className="tl-project__siding" aria-hidden="true">
        <i className="tl-ring" />
      </span>
      <div className="tl-project__told">
        <Title level={2} className="tl-project__name">
          {href ? <OwnLink href={href} words={name} /> : name}
        </Title>
        {summary && (
          <p>
            <Prose text={summary} />
          </p>
        )}
        <Points of={points} />
        {picture}
      </div>
      <div className="tl-project__meta">
        {beside && <p>{beside}</p>}
        {period && (
          <p>
            <When period={period} />
          </p>
        )}
        {more}
      </div>
    </>
  );
}
