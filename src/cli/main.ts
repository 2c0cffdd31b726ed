import { readOptions } from './options.ts';

const usage = `throughline <command>

  init     sets up a site in this folder: installs the packages, and writes vite.config and a first career
  start    builds the site and serves it on this machine   [--content DIR] [--out DIR] [--modified DATE] [--port N]
  dev      serves the site while you edit, and shows every change at once   [--content DIR] [--port N]
  build    builds the site   [--content DIR] [--out DIR] [--modified DATE]
  build:single   writes the whole site as one file, portfolio.html, that opens without a server   [FILE] [--content DIR]
  pdf      builds the site, and prints its résumé to resume.pdf   [--content DIR] [--out DIR]
  verify   checks every file of a built site for invented facts, private data and broken links   [DIR] [--content DIR]
  library  builds the React library in lib, and prints its sizes   [--write]
  deploy:check   checks how the host serves a published site, and lists what to change   URL
  fonts    writes the font files to public/fonts, reduced to the characters that sites need
  career   checks the content, and lists problems and possible additions; or exports it as a JSON Resume   [--content DIR] [--losses] [--export FILE] [--over]
  import   creates a career from a JSON Resume, a LinkedIn export, Markdown or HTML   FILE [--into DIR] [--over] [--achievements]
`;

/** Runs one command and returns the exit code. */
export async function main(words: readonly string[]): Promise<number> {
  try {
    const { values, positionals } = readOptions(words, usage);
    const [command, word] = positionals;
    // Each command loads what it needs: without a PDF, no browser.
    switch (command) {
      case 'build': {
        const { buildCommand } = await import('./build.ts');
        return await buildCommand(values);
      }
      case 'build:single': {
        const { buildSingle } = await import('#publish/buildSingle.ts');
        return await buildSingle({ content: values.content, out: word ?? 'portfolio.html' });
      }
      case 'pdf': {
        const { pdfCommand } = await import('./pdf.ts');
        return await pdfCommand({ content: values.content, out: values.out, modified: values.modified });
      }
      case 'start': {
        const { buildCommand } = await import('./build.ts');
        const { serve } = await import('./serve.ts');
        return (await buildCommand(values)) || (await serve(values.out, values.port));
      }
      case 'dev': {
        const { dev } = await import('./dev.ts');
        return await dev(values.content, values.port);
      }
      case 'verify': {
        const { verifyCommand } = await import('./verify.ts');
        const { exhibitTexts } = await import('#publish/exhibitTexts.ts');
        return await verifyCommand(word ?? values.out, values.content, exhibitTexts);
      }
      case 'library': {
        const { library } = await import('./library.ts');
        return await library({ write: values.write });
      }
      case 'deploy:check': {
        const { deployCheckCommand } = await import('./deployCheck.ts');
        return await deployCheckCommand(word);
      }
      case 'fonts': {
        const { fonts } = await import('#publish/fonts.ts');
        return await fonts();
      }
      case 'career': {
        const { careerCommand, lossesCommand } = await import('./career.ts');
        if (values.losses) return await lossesCommand(values.content);
        if (values.export === undefined) return await careerCommand(values.content);
        const { exportCommand } = await import('./exportResume.ts');
        return await exportCommand(values.content, { file: values.export, over: values.over });
      }
      case 'import': {
        const { importCommand } = await import('./import.ts');
        return await importCommand(word, values);
      }
      default:
        process[values.help ? 'stdout' : 'stderr'].write(usage);
        return values.help ? 0 : 1;
    }
  } catch (problem) {
    process.stderr.write(`${problem instanceof Error ? problem.message : String(problem)}\n`);
    return 1;
  }
}
