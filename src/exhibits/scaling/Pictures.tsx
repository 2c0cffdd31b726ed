import { memo } from 'react';
import { openingTime, reachTime } from './clock.ts';
import { drawFrame, layOutStage, paceOf } from './frame.ts';
import { openSimulation } from './model.ts';
import { type PicturedMoment, picturedMoments } from './moments.ts';
import { setUp } from './outlook.ts';
import { StageDrawing } from './StageDrawing.tsx';

/** Three stills beside each other: just full, more than full, and calm. They do not follow the controls. */
export const Pictures = memo(function Pictures({ lang }: { readonly lang: string }) {
  return (
    <div className="tl-pictures">
      {picturedMoments(lang).map((moment) => (
        <Picture key={moment.title} moment={moment} lang={lang} />
      ))}
    </div>
  );
});

/** Narrow, so that a label stands where there is room for it in the narrowest column. */
const nominalWidth = 240;

function Picture({ moment, lang }: { readonly moment: PicturedMoment; readonly lang: string }) {
  const { values, title, sentence } = moment;
  const simulation = openSimulation(setUp(values));
  const pace = paceOf(1e6 / simulation.setup.meanGap, values.servers);
  reachTime(simulation, pace, 0);
  const stage = layOutStage(values.servers, nominalWidth, { compact: true });
  const frame = drawFrame(simulation, openingTime(simulation), stage, pace);
  return (
    <figure className="tl-picture">
      <figcaption>
        <b>{title}</b>
        {` ${sentence}`}
      </figcaption>
      <div className="tl-hall__sheet" aria-hidden="true">
        <StageDrawing frame={frame} stage={stage} shared={false} lang={lang} plain />
      </div>
    </figure>
  );
}
