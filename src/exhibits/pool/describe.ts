import { type Basis, describeFooter, sayInputs } from '#exhibits/kit/footer.ts';
import { defaultLanguage, sayCount, sayDuration } from '#exhibits/kit/say.ts';
import { type PoolValues, poolInputs, racers, requestsOf } from './inputs.ts';
import { type Race, raceLoop, racePool } from './model.ts';

export const question = 'Why can one event loop juggle many waiting requests, and when is it the wrong tool?';

/** The same requests through workers and through event loops. */
export interface Duel {
  readonly pool: Race;
  readonly loop: Race;
}

/** Everything that the exhibit shows for its inputs. */
export function duel(values: PoolValues): Duel {
  const requests = requestsOf(values);
  return {
    pool: racePool(requests, values.workers, values.cores),
    loop: raceLoop(requests, values.processes),
  };
}

/** The race in one sentence, with what was assumed. */
export function describeRace(values: PoolValues, { pool, loop }: Duel, lang = defaultLanguage): string {
  const say = (milliseconds: number) => sayDuration(milliseconds, lang);
  const each = `compute ${say(values.cpu)} and wait ${say(values.io)} each`;
  const requests = values.neighbour
    ? `${sayCount(racers - 1, 'request', lang)} that ${each}, behind one that computes for 400 ms`
    : `${sayCount(racers, 'request', lang)} at once that ${each}`;
  const workers = `${sayCount(values.workers, 'worker', lang)} on ${sayCount(values.cores, 'core', lang)}`;
  const loops = sayCount(values.processes, 'event loop', lang);
  const verb = (count: number) => (count === 1 ? 'answers' : 'answer');
  return (
    `Assuming ${requests}, ${workers} ${verb(values.workers)} them all in ${say(pool.makespan)} (${say(pool.meanLatency)} on average), ` +
    `and ${loops} in ${say(loop.makespan)} (${say(loop.meanLatency)} on average).`
  );
}

/** What the race shows, at these inputs. */
export function describeLesson(values: PoolValues, { pool, loop }: Duel): string {
  if (values.neighbour && loop.meanLatency > pool.meanLatency)
    return 'A request that computes for long holds up everyone on its event loop; other workers go on.';
  if (loop.makespan < pool.makespan)
    return 'Waiting is not working: the loop takes up the next request while others wait, and a worker that waits does nothing else.';
  if (loop.makespan > pool.makespan)
    return values.workers >= racers && values.io > 0
      ? 'With a worker for every request nobody waits for a worker, and the cores decide.'
      : 'One loop computes one thing at a time; more cores help whoever can use them.';
  return 'Here both take the same time: neither workers nor loops run out before the cores do.';
}

const basis: Basis = {
  facts: ['the backend was built anew on Node.js; the reason given is robust and scalable, not speed'],
  documented: [],
  assumed: [
    'two ways to wait, not two products: Django also runs threads, and Node.js also runs several processes',
    'a worker keeps its request from start to end',
    'switching between requests costs nothing',
  ],
};

/** The footer: facts and assumptions, at the present inputs. */
export function describeBasis(values: PoolValues, lang = defaultLanguage): string {
  return describeFooter(sayInputs(poolInputs, values, lang), basis);
}
