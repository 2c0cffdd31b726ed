import { parseArgs } from 'node:util';
import { build } from '#publish/build.ts';
import { fonts } from '#publish/fonts.ts';
import { withSources } from '#publish/withSources.ts';
import { careerCommand } from './career.ts';
import { dev } from './dev.ts';
import { measureCommand } from './measure.ts';
import { serve } from './serve.ts';
import { shotsCommand } from './shots.ts';
import { verifyCommand } from './verify.ts';

const usage = `throughline <command>

  start    builds the site and serves it on this machine
  dev      serves the site while you write, with every change shown at once
  build    writes the site              [--content DIR] [--out DIR]
  verify   reads every file of a built folder for what nobody stated, and for what is broken   [DIR] [--content DIR]
  measure  measures a built folder in a real browser   [DIR] [--runs N] [--write]
  shots    takes the pictures of the README from a built folder   [DIR]
  fonts    cuts the typefaces down to the characters used, into public/fonts
  career   reads the content and says what is amiss, or could be added   [--content DIR]
`;

/** The texts of the exhibits, as the sources have them at this moment. */
const exhibitsSay = (lang: string) =>
  withSources(async (load) => {
    const { exhibitTexts } = await load<typeof import('#publish/exhibitTexts.ts')>(
      '/src/publish/exhibitTexts.ts',
    );
    return exhibitTexts(lang);
  });

/** Runs one command and gives back the exit code. */
export async function main(words: readonly string[]): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        content: { type: 'string', default: 'content' },
        out: { type: 'string', default: 'dist' },
        port: { type: 'string', default: '4173' },
        runs: { type: 'string', default: '7' },
        write: { type: 'boolean', default: false },
      },
    });
    switch (positionals[0]) {
      case 'build':
        return await build({ content: values.content, out: values.out });
      case 'start':
        return (
          (await build({ content: values.content, out: values.out })) ||
          (await serve(values.out, Number(values.port)))
        );
      case 'dev':
        return await dev(values.content);
      case 'verify':
        return await verifyCommand(positionals[1] ?? values.out, values.content, exhibitsSay);
      case 'measure':
        return await measureCommand(positionals[1] ?? values.out, {
          runs: Number(values.runs),
          write: values.write,
        });
      case 'shots':
        return await shotsCommand(positionals[1] ?? values.out);
      case 'fonts':
        return await fonts();
      case 'career':
        return await careerCommand(values.content);
      default:
        process.stderr.write(usage);
        return 1;
    }
  } catch (problem) {
    process.stderr.write(`${problem instanceof Error ? problem.message : String(problem)}\n`);
    return 1;
  }
}
