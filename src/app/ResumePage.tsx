import type { PublishedCareer } from '#career/published.ts';
import type { Offer, ResumePlan } from '#career/site.ts';
import { Resume } from '#sections/Resume.tsx';
import { PrintBar } from './PrintBar.tsx';

/** The résumé, and the ways to take it along. */
export const ResumePage = ({
  career,
  offers,
  plan,
}: {
  readonly career: PublishedCareer;
  readonly offers: readonly Offer[];
  readonly plan: ResumePlan | undefined;
}) => (
  <div className="tl-desk">
    <Resume career={career} plan={plan} />
    <PrintBar offers={offers} isOnOneSheet={plan?.sheets === 1} />
  </div>
);
