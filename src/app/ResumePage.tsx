import type { PublishedCareer } from '#career/published.ts';
import type { Offer } from '#career/site.ts';
import { Resume } from '#sections/Resume.tsx';
import { PrintBar } from './PrintBar.tsx';

/** The résumé, and the ways to take it along. */
export const ResumePage = ({
  career,
  offers,
}: {
  readonly career: PublishedCareer;
  readonly offers: readonly Offer[];
}) => (
  <div className="tl-desk">
    <Resume career={career} />
    <PrintBar offers={offers} />
  </div>
);
