import { ReadOut } from '#exhibits/kit/ReadOut.tsx';
import { sayNumber } from '#exhibits/kit/say.ts';
import { type Delivery, slow } from './delivery.ts';
import { partsOf, sayLead } from './describe.ts';
import { Jobs } from './Jobs.tsx';

interface WeekProps {
  readonly delivery: Delivery;
  readonly lang: string;
}

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** A week to scale, which is the page's line: worked on, finished, waiting; and the pipeline at its end, enlarged. */
export function Week({ delivery, lang }: WeekProps) {
  const { release, byHand, pipeline, lead, schedule } = delivery;
  const isWaiting = release !== 'change';
  const enlarged = schedule
    ? 'the pipeline, enlarged: ten jobs, the longest way thick'
    : byHand > 0
      ? `an hour by hand, then a pipeline of ${sayNumber(pipeline, lang)} s (assumed), enlarged`
      : isWaiting
        ? `a pipeline of ${sayNumber(pipeline, lang)} s (assumed), enlarged: up there it’s thinner than a pixel`
        : `the pipeline (${sayNumber(pipeline, lang)} s, assumed) is all that’s left`;
  return (
    <div className="tl-week" data-release={release}>
      <span className="tl-way" aria-hidden="true" />
      <div className="tl-week__in" aria-hidden="true">
        <ol className="tl-week__days" role="list">
          {days.map((day) => (
            <li key={day}>
              {day.charAt(0)}
              <span>{day.slice(1)}</span>
            </li>
          ))}
        </ol>
        <span className="tl-week__loops">
          {Array.from({ length: 9 }, (_, loop) => (
            <i key={loop} />
          ))}
        </span>
        <span className="tl-week__ring" data-at="start" />
        <span className="tl-week__wait">
          <b>
            waiting<span> for a {release === 'daily' ? 'daily' : 'weekly'} release (assumed)</span>
          </b>
          {byHand > 0 && <i className="tl-week__hand" />}
        </span>
        <span className="tl-week__ring" data-at="finished" />
        <p className="tl-week__word" data-at="start">
          {isWaiting ? 'work on a change' : 'every change goes round and out'}
        </p>
        <p className="tl-week__word" data-at="finished">
          <b>finished</b>
        </p>
        <svg className="tl-week__lens" viewBox="0 0 100 100" preserveAspectRatio="none">
          <path d="M100 0L0 100M100 0V100" />
        </svg>
        <div className="tl-week__pipe">
          {schedule ? (
            <Jobs schedule={schedule} lang={lang} />
          ) : (
            <Pipe
              seconds={pipeline}
              longest={byHand > 0 || pipeline > 430 ? slow.pipeline : pipeline}
              lang={lang}
            />
          )}
          <p>{enlarged}</p>
        </div>
      </div>
      <ReadOut
        caption={isWaiting ? 'from finished to shipped, on average' : 'from finished to shipped'}
        figure={partsOf(lead.mean, lang).map(([number, unit]) => (
          <span key={unit}>
            {number}
            <small>{unit}</small>{' '}
          </span>
        ))}
        said={sayLead(lead.mean, lang)}
        of="simulated"
        right={!isWaiting}
        verdict={isWaiting ? 'it waits for the release' : 'nothing waits'}
      />
    </div>
  );
}

/** The whole pipeline as one bar, with its minutes; `longest` fills the width. */
function Pipe({
  seconds,
  longest,
  lang,
}: {
  readonly seconds: number;
  readonly longest: number;
  readonly lang: string;
}) {
  const across = (time: number) => `${Math.round((1000 * time) / longest) / 10}%`;
  const minutes = Array.from({ length: Math.floor(longest / 60) + 1 }, (_, minute) => minute);
  return (
    <svg className="tl-pipe" width="100%" height="62">
      <rect className="tl-pipe__work" width={across(seconds)} height="24" />
      {minutes.map((minute) => (
        <line key={minute} x1={across(minute * 60)} x2={across(minute * 60)} y1="28" y2="36" />
      ))}
      {minutes
        .filter((minute) => minute % (longest > 600 ? 4 : 2) === 0)
        .map((minute) => (
          <text key={minute} x={across(minute * 60)} y="56" textAnchor={minute === 0 ? 'start' : 'middle'}>
            {minute === 0 ? '0' : `${sayNumber(minute, lang)} min`}
          </text>
        ))}
    </svg>
  );
}
