import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Career } from '#career/career.ts';
import type { Site } from '#career/site.ts';
import { claimFindings } from './verify/claims.ts';
import type { Finding, Rule } from './verify/finding.ts';
import { knownOf } from './verify/known.ts';
import { machinePathFindings, placeholderFindings } from './verify/leftovers.ts';
import { linkFindings } from './verify/links.ts';
import { isBinary, readFile } from './verify/readFile.ts';
import type { FileReading, Passage } from './verify/reading.ts';
import { secretsOf, textsIn } from './verify/secrets.ts';
import { vocabulariesOf } from './verify/vocabularies.ts';

export interface Verifying {
  /** The built folder. */
  readonly folder: string;
  /** The career with its ledger and private parts, as in the content folder. */
  readonly career: Career;
  readonly site: Site;
  /** The sentences of exhibits, which have invented numbers. */
  readonly exhibits?: readonly string[];
  /** Files served unchanged, such as the fonts' licences: the same bytes in the built folder are not read for words. */
  readonly untouched?: string;
  /** The folder where the site was built; its name must not be published. */
  readonly checkout: string;
}

/**
 * Everything in a built folder that must not be there, and every link that leads nowhere. Each fault once per file; the
 * same words in several files are reported for each file.
 */
export async function verify(verifying: Verifying): Promise<readonly Finding[]> {
  const { folder, career, site, exhibits = [], untouched, checkout } = verifying;
  const known = knownOf(vocabulariesOf(career, site, { exhibits }));
  const secrets = secretsOf(career);
  const files = filesIn(folder);
  const readings = new Map<string, FileReading>();
  const judged = new Map<string, ReturnType<typeof claimFindings>>();
  const judge = ({ text }: Passage) => {
    const met = judged.get(text);
    if (met) return met;
    const missing = placeholderFindings(text);
    const isMissing = (what: string) => missing.some((placeholder) => placeholder.what.includes(what));
    const invented = claimFindings(text, known).filter(
      ({ rule, what }) => !(rule === 'unknown-name' && isMissing(what)),
    );
    judged.set(text, [...invented, ...missing]);
    return [...invented, ...missing];
  };

  const findings = files.flatMap((file): readonly Finding[] => {
    const found = (rule: Rule, what: string): Finding => ({ file, rule, what, around: what });
    const bytes = readFileSync(join(folder, file));
    const texts = textsIn(bytes, isBinary(file));
    const reading = readFile(file, bytes);
    const said = reading?.passages.map(({ text }) => text) ?? [];
    const everywhere = [
      ...secrets
        // In a program, three letters may stand for something else.
        .filter(({ value, pattern }) =>
          [...said, ...(value.length < 4 ? [] : texts)].some((text) => pattern.test(text)),
        )
        .map(({ value }) => found('private-value', value)),
      ...machinePathFindings(texts[0] ?? '', checkout).map((one) => ({ file, ...one })),
    ];
    if (!reading) return [...everywhere, found('unreadable-file', file)];
    readings.set(file, reading);
    if (untouched && sameBytes(join(untouched, file), bytes)) return everywhere;
    const claims = reading.passages.flatMap((passage) =>
      judge(passage).map((one) => ({
        file,
        ...(passage.line !== undefined && { line: passage.line }),
        ...one,
      })),
    );
    return [...everywhere, ...claims];
  });
  const aliases = new Set(Object.values(career.chapters).flatMap(({ aliases = [] }) => aliases));
  const links = linkFindings({ files: new Set(files), readings, address: site.address, aliases });
  return onceEach([...findings, ...links]);
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/'))
    .sort();

function sameBytes(file: string, bytes: Buffer): boolean {
  try {
    return readFileSync(file).equals(bytes);
  } catch {
    return false;
  }
}

function onceEach(findings: readonly Finding[]): readonly Finding[] {
  const met = new Set<string>();
  return findings.filter((finding) => {
    const key = JSON.stringify(finding);
    return !met.has(key) && met.add(key);
  });
}
