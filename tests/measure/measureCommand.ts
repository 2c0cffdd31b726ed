import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';
import { launchBrowser } from '#cli/browser.ts';
import { measureBuilds } from './builds.ts';
import { gathered, type Measurement } from './measurement.ts';
import { measureNavigation } from './navigation.ts';
import { measurePaint } from './paint.ts';
import { profileInWords, profiles } from './profile.ts';
import { tableOf, withReport } from './report.ts';
import { routesIn } from './routes.ts';
import { measureShift } from './shift.ts';
import { measureWords } from './words.ts';

interface MeasureOptions {
  /** How many pairs each time is the median of. */
  readonly runs?: number;
  /** Also puts the report into tests/README.md. */
  readonly write?: boolean;
}

const page = 'tests/README.md';
const fewest = 7;
const busy = 4;

/**
 * `npm run measure`: times a built folder in a browser, and the build, and prints a Markdown table. It does not judge
 * the times: the exit code is always 0. It writes no report from a busy machine.
 */
export async function measureCommand(
  folder: string,
  { runs = fewest, write = false }: MeasureOptions = {},
  say: (text: string) => void = (text) => void process.stdout.write(text),
): Promise<number> {
  if (!Number.isInteger(runs) || runs < 1 || (write && runs < fewest))
    throw new Error(`--runs is how many pairs to measure: a whole number, ${fewest} or more to write it.`);
  const routes = routesIn(folder);
  if (write) withReport(await readFile(page, 'utf8'), ''); // Fails on a missing place before it measures.
  const loads = [loadNow()];
  const tell = (text: string) => void process.stderr.write(`${text} (load ${inWords(loadNow())})\n`);
  const measurements: Measurement[] = [];
  const browser = await launchBrowser();
  const version = browser.version();
  try {
    const stages = [
      { name: 'build', measure: () => measureBuilds(runs) },
      { name: 'largest contentful paint', measure: () => measurePaint(browser, folder, { routes, runs }) },
      { name: 'layout shift', measure: () => measureShift(browser, folder, routes) },
      { name: 'words', measure: () => measureWords(browser, folder, routes) },
      { name: 'navigation', measure: () => measureNavigation(browser, folder, runs) },
    ];
    for (const { name, measure } of stages) {
      tell(`Measuring: ${name}`);
      measurements.push(...(await measure()));
      loads.push(loadNow());
    }
  } finally {
    await browser.close();
  }
  const highest = Math.max(...loads);
  const report = [
    `Medians of ${runs} interleaved pairs; Chromium ${version}, Node ${process.versions.node}, ${availableParallelism()} cores, load ${inWords(loads[0] ?? 0)} at the start and at most ${inWords(highest)}.`,
    `${profiles.map(profileInWords).join('; ')}. The host is this machine, with brotli.`,
    '',
    tableOf(gathered(measurements, routes.length)),
  ].join('\n');
  say(report);
  if (write && highest > busy)
    say(
      `\nNot written: a load of ${inWords(highest)} is more than ${busy}. Measure again on a quiet machine.\n`,
    );
  else if (write) await writeFile(page, withReport(await readFile(page, 'utf8'), report));
  return 0;
}

const loadNow = (): number => loadavg()[0] ?? 0;
const inWords = (load: number): string => load.toFixed(1);
