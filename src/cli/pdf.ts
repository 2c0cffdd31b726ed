import { join } from 'node:path';
import { lostPassages, pdfTraits, withoutPrinter } from '#publish/share/pdfBytes.ts';
import { pdfReader, pdfText } from '#publish/share/pdfText.ts';
import { printFacesCss } from '#publish/share/printFaces.ts';
import { launchBrowser } from './browser.ts';
import { buildCommand } from './build.ts';
import { hostFolder } from './hostFolder.ts';
import { passagesOn, preparePage } from './pdf/sheet.ts';

const file = 'resume.pdf';

/** Added to the characters of a page on paper: addresses, and the dash before a point. */
const typed = `${String.fromCharCode(...Array.from({ length: 95 }, (_, index) => 32 + index))}–`;

type Say = (text: string) => void;

/**
 * `throughline pdf`: builds the site with a link to `resume.pdf`, then prints the résumé's page into that file: tagged,
 * with an outline, in the reading order of one column. Returns the exit code. Text that a program would not extract
 * from the PDF as written is reported as a warning.
 */
export async function pdfCommand(
  {
    content,
    out,
    modified,
  }: { readonly content: string; readonly out: string; readonly modified?: string | undefined },
  warn: Say = (text) => void process.stderr.write(text),
): Promise<number> {
  const warnings: string[] = [];
  const code = await buildCommand({
    content,
    out,
    modified,
    pdf: async (folder, { career, site }) => {
      const [front, ...others] = site.pages ?? ['about', 'resume'];
      if (front !== 'resume' && !others.includes('resume'))
        throw new Error(`There is no résumé page to print: add 'resume' to the pages in ${content}/site.ts.`);
      const { pdf, passages } = await print(folder, front === 'resume' ? '' : 'resume/', site.address);
      const { tagged, lang, sheets } = pdfTraits(pdf);
      if (!tagged || lang !== career.lang)
        throw new Error(
          `The browser printed ${file} without tags or a language, so a screen reader could not read it aloud. Use a newer Chromium.`,
        );
      const { sheets: wanted = sheets } = site.resume ?? {};
      if (sheets > wanted) warnings.push(sheetsWarning(sheets, wanted, content));
      warnings.push(warningOf(passages, pdfText(pdf)));
      return pdf;
    },
  });
  if (code === 0) process.stdout.write(`${join(out, file)} is printed.\n`);
  for (const warning of warnings) warn(warning);
  return code;
}

/** The printed résumé page of a built folder, and its passages in order. */
async function print(folder: string, path: string, address: string | undefined) {
  const host = await hostFolder(folder);
  const browser = await launchBrowser();
  try {
    // Prerendered pages are complete without scripts. The site's policy would refuse the styles for paper.
    const page = await browser.newPage({ javaScriptEnabled: false, bypassCSP: true });
    await page.goto(host.address + path, { waitUntil: 'load' });
    await page.emulateMedia({ media: 'print', colorScheme: 'light' });
    const css = await printFacesCss(typed + (await page.evaluate(() => document.body.textContent ?? '')));
    await page.evaluate(preparePage, { css, root: host.address, address });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const passages = await page.evaluate(passagesOn);
    const pdf = await page.pdf({
      format: 'A4',
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
    });
    return { pdf: withoutPrinter(pdf), passages };
  } finally {
    await browser.close();
    await host.close();
  }
}

const sheetsWarning = (sheets: number, wanted: number, content: string): string =>
  `${file} has ${sheets} sheets, but ${content}/site.ts allows ${wanted}. Shorten the résumé, or write resume: { sheets: ${Math.min(2, sheets)} }.\n`;

function warningOf(passages: readonly string[], read: string | undefined): string {
  if (read === undefined)
    return `The text in ${file} was not checked, because ${pdfReader} is not installed. Install it, for instance by apt install poppler-utils.\n`;
  const lost = lostPassages(passages, read);
  if (lost.length === 0) return '';
  return `${file} prints correctly, but a program cannot read ${lost.length} of its ${passages.length} passages correctly, for instance “${lost[0]}”. Send resume.txt to employers whose software reads the résumé first.\n`;
}
