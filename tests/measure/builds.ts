import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Measurement } from './measurement.ts';
import { interleaved, summaryOf } from './pairs.ts';

const run = promisify(execFile);
const program = resolve(import.meta.dirname, '../../src/cli/throughline.js');
const most = 5;
const few = { chapters: 6, content: 'content' };
const many = { chapters: 60, content: 'tests/careers/sixty' };

/** The total time of `throughline build` in seconds, for a career of 6 chapters and for one of 60. */
export async function measureBuilds(runs: number): Promise<readonly Measurement[]> {
  const out = '.check/measured-build';
  const trial = (content: string) => async () => {
    const start = performance.now();
    await run(process.execPath, [program, 'build', '--content', content, '--out', out]);
    return (performance.now() - start) / 1000;
  };
  try {
    const { one, other, ratio } = summaryOf(await interleaved(runs, trial(many.content), trial(few.content)));
    const tenfold = many.chapters / few.chapters;
    const row = (seconds: number, chapters: number): Measurement => ({
      what: 'build',
      where: `${chapters} chapters`,
      measured: `${seconds.toFixed(1)} s`,
      goal: `at most ${most} s`,
      isMet: seconds <= most,
    });
    return [
      row(other, few.chapters),
      row(one, many.chapters),
      {
        what: `build, ${many.chapters} chapters : ${few.chapters}`,
        where: 'time',
        measured: ratio.toFixed(2),
        goal: `at most ${tenfold}`,
        isMet: ratio <= tenfold,
      },
    ];
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}
