import { type Basis, describeFooter, sayInputs } from '#exhibits/kit/footer.ts';
import { defaultLanguage, sayCount, sayDuration, sayNumber } from '#exhibits/kit/say.ts';
import { type Delivery, deliver, withoutAutomation } from './delivery.ts';
import { type ShipValues, shipInputs } from './inputs.ts';
import { examplePipeline } from './pipeline.ts';

export const question = 'What did automation remove between a finished change and a user having it?';

const saySeconds = (seconds: number, lang: string) => sayDuration(seconds * 1000, lang);

/** How the change goes, as a clause: 'run side by side with caches, released every week with 1 hour by hand'. */
function sayWay(values: ShipValues, lang: string): string {
  const jobs = values.parallel ? 'side by side' : 'one after the other';
  const cache = values.cache ? 'with caches' : 'without caches';
  const release = shipInputs.release.options[values.release];
  const hand = values.automatic
    ? 'with nothing by hand'
    : `with ${saySeconds(values.byHand * 60, lang)} by hand`;
  return `its jobs ${jobs} and ${cache}, released ${release} ${hand}`;
}

/** The lead time of a change at the inputs, and the same change with nothing automated. */
export function describeLeadTime(values: ShipValues, delivery: Delivery, lang = defaultLanguage): string {
  const before = withoutAutomation(values);
  const slow = deliver(before);
  const jobs = sayCount(examplePipeline.length, 'job', lang);
  return (
    `In an invented pipeline of ${jobs}, ${sayWay(values, lang)}, a change reaches its users after ` +
    `${saySeconds(delivery.lead.mean, lang)} on average; with ${sayWay(before, lang)}, after ${saySeconds(slow.lead.mean, lang)}.`
  );
}

/** Why a faster pipeline alone changes little. */
export function describeLesson(values: ShipValues, lang = defaultLanguage): string {
  const before = withoutAutomation(values);
  const saved = deliver(before).lead.mean - deliver({ ...before, parallel: true, cache: true }).lead.mean;
  const week = deliver(before).lead.mean;
  return (
    `In the same invented pipeline, a faster run alone saves ${saySeconds(saved, lang)} of ${saySeconds(week, lang)}, ` +
    'as long as a change waits for the week’s release: releasing on every change is what removes the wait.'
  );
}

/** What the rollout costs while it goes on. */
export function describeRollout(values: ShipValues, delivery: Delivery, lang = defaultLanguage): string {
  const { rollout, unserved } = delivery;
  const assumed =
    `Assuming ${sayCount(values.instances, 'instance', lang)} that start in ${saySeconds(values.startup, lang)} ` +
    `and answer ${sayNumber(values.capacity, lang)} requests a second each, under ${sayNumber(values.load, lang)} a second`;
  const lost =
    unserved > 0 ? `leaves ${sayCount(unserved, 'request', lang)} unanswered` : 'leaves none unanswered';
  const kind = shipInputs.rollout.options[values.rollout];
  return (
    `${assumed}, a rollout ${kind === 'all at once' ? kind : `that is ${kind}`} takes ${saySeconds(rollout.duration, lang)}, ` +
    `runs ${sayNumber(rollout.mostRunning, lang)} at most and ${lost}.`
  );
}

const basis: Basis = {
  facts: ['deployment was automated', 'a CI/CD pipeline was maintained'],
  documented: [],
  assumed: ['the pipeline is an invented example', 'a change is ready at any moment between two releases'],
};

/** The footer: facts and assumptions, at the present inputs. */
export function describeBasis(values: ShipValues, lang = defaultLanguage): string {
  return describeFooter(sayInputs(shipInputs, values, lang), basis);
}
