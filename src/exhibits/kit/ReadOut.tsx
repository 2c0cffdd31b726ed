import type { ReactNode } from 'react';
import { Mark } from './Mark.tsx';
import { Origin, Value } from './Provenance.tsx';

interface ReadOutProps {
  /** What the figure counts: '19 of 20 answers within'. */
  readonly caption: ReactNode;
  readonly figure: ReactNode;
  readonly unit?: string;
  /** The figure with its unit, in words. */
  readonly said: string;
  readonly of: 'simulated' | 'assumed';
  readonly right: boolean;
  /** Whether it is so wrong that it gets a filled block. */
  readonly block?: boolean;
  readonly verdict: string;
  /** More of the verdict, if there is room. */
  readonly more?: string | undefined;
  readonly children?: ReactNode;
}

/** The large figure of a picture, with the word that it is simulated, whether it is right, and why. */
export function ReadOut(props: ReadOutProps) {
  const { caption, figure, unit, said, of, right, block = false, verdict, more, children } = props;
  return (
    <div className="tl-read">
      <p>{caption}</p>
      <p className="tl-read__row">
        {/* One sentence announces each change; the figure itself stays silent. */}
        <output
          aria-live="off"
          className="tl-figure tl-read__figure"
          data-wrong={block || undefined}
          data-long={said.length > 6 || undefined}
          aria-label={`${of}: ${said}`}
        >
          {block || of === 'assumed' ? figure : <Value>{figure}</Value>}
          {unit && <small>{unit}</small>}
        </output>
        <Origin of={of} />
      </p>
      <p className={right ? 'tl-read__verdict' : 'tl-read__verdict tl-wrong'}>
        <Mark right={right} />
        <span>
          {verdict}
          {more && <i>{more}</i>}
        </span>
      </p>
      {children && <p className="tl-read__more">{children}</p>}
    </div>
  );
}
