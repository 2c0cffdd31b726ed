import { buildSingle } from '#publish/buildSingle.ts';
import { exhibitTexts } from '#publish/exhibitTexts.ts';
import { fonts } from '#publish/fonts.ts';
import { buildCommand } from './build.ts';
import { careerCommand, lossesCommand } from './career.ts';
import { deployCheckCommand } from './deployCheck.ts';
import { dev } from './dev.ts';
import { exportCommand } from './exportResume.ts';
import { importCommand } from './import.ts';
import { library } from './library.ts';
import { readOptions } from './options.ts';
import { pdfCommand } from './pdf.ts';
import { serve } from './serve.ts';
import { verifyCommand } from './verify.ts';

const usage = `throughline <command>

  start    builds the site and serves it on this machine   [--content DIR] [--out DIR] [--modified DATE] [--port N]
  dev      serves the site while you write, with every change shown at once   [--content DIR] [--port N]
  build    writes the site   [--content DIR] [--out DIR] [--modified DATE]
  build:single   writes the whole site as one file, portfolio.html, that opens where it lies   [FILE] [--content DIR]
  pdf      writes the site with its résumé as resume.pdf   [--content DIR] [--out DIR]
  verify   reads every file of a built folder for what nobody stated, and for what is broken   [DIR] [--content DIR]
  library  writes the React library to lib, and prints its sizes   [--write]
  deploy:check   walks a deployed site and says what its host does wrong   URL
  fonts    cuts the typefaces down to the characters used, into public/fonts
  career   reads the content and says what is amiss, or could be added; or writes it as a JSON Resume   [--content DIR] [--losses] [--export FILE] [--over]
  import   makes a career of a JSON Resume, a LinkedIn export, Markdown or HTML   FILE [--into DIR] [--over] [--achievements]
`;

/** Runs one command and gives back the exit code. */
export async function main(words: readonly string[]): Promise<number> {
  try {
    const { values, positionals } = readOptions(words, usage);
    switch (positionals[0]) {
      case 'build':
        return await buildCommand(values);
      case 'build:single':
        return await buildSingle({ content: values.content, out: positionals[1] ?? 'portfolio.html' });
      case 'pdf':
        return await pdfCommand({ content: values.content, out: values.out, modified: values.modified });
      case 'start':
        return (await buildCommand(values)) || (await serve(values.out, values.port));
      case 'dev':
        return await dev(values.content, values.port);
      case 'verify':
        return await verifyCommand(positionals[1] ?? values.out, values.content, exhibitTexts);
      case 'library':
        return await library({ write: values.write });
      case 'deploy:check':
        return await deployCheckCommand(positionals[1]);
      case 'fonts':
        return await fonts();
      case 'career':
        if (values.losses) return await lossesCommand(values.content);
        return values.export === undefined
          ? await careerCommand(values.content)
          : await exportCommand(values.content, { file: values.export, over: values.over });
      case 'import':
        return await importCommand(positionals[1], values);
      default:
        process[values.help ? 'stdout' : 'stderr'].write(usage);
        return values.help ? 0 : 1;
    }
  } catch (problem) {
    process.stderr.write(`${problem instanceof Error ? problem.message : String(problem)}\n`);
    return 1;
  }
}
