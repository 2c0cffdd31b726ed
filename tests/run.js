// Builds the site, runs every test on it, and ends with the count alone on a line.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const root = resolve(import.meta.dirname, '..');
const reports = mkdtempSync(join(tmpdir(), 'throughline-tests-'));
// Words after `npm test --` choose the tests that run, as Vitest reads them; one project may then be left idle.
// Before them, a part of the browser tests that has a command of its own.
const part = ['slow', 'hosts', 'library', 'faults', 'engines', 'same'].find(
  (name) => process.argv[2] === `--${name}`,
);
const chosen = process.argv.slice(part ? 3 : 2);
if (part) process.env[`THROUGHLINE_${part.toUpperCase()}`] = 'yes';

/** Runs one of the project's own programs and gives back whether it ended well. */
const succeeds = (...words) =>
  spawnSync(process.execPath, words, { cwd: root, stdio: 'inherit' }).status === 0;

// What the tests came to, for `npm run report`.
const tests = [];
const said = [];
// What failed, once or for good, and why, to be read at the end: where a run is long, its middle is out of sight.
const troubles = [];

/** The first lines of a message, without the stack below them. */
const indented = (message) =>
  stripVTControlCharacters(message)
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => `    ${line.slice(0, 300)}`)
    .join('\n');

/** Runs the same, shows what it prints, and keeps it. */
async function succeedsSaying(...words) {
  const colour = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
  const program = spawn(process.execPath, words, {
    cwd: root,
    stdio: ['inherit', 'pipe', 'inherit'],
    env: { ...process.env, ...colour },
  });
  let text = '';
  program.stdout.setEncoding('utf8').on('data', (piece) => {
    process.stdout.write(piece);
    text += piece;
  });
  const [status] = await once(program, 'close');
  said.push(
    ...stripVTControlCharacters(text)
      .split('\n')
      .map((line) => line.trim()),
  );
  return status === 0;
}

/** Runs the tests of one Vitest configuration. A run that fails without a failed test counts as one. */
async function runTests(name, config) {
  const report = join(reports, `${name}.json`);
  const ended = await succeedsSaying(
    join('node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '--config',
    config,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...(chosen.length > 0 ? ['--passWithNoTests', ...chosen] : []),
  );
  const count = { passed: 0, failed: 0, skipped: 0 };
  for (const file of readReport(report)) {
    const states = file.assertionResults.map(({ status }) => status);
    const path = relative(root, file.name).replaceAll('\\', '/');
    // A file whose set-up threw has no failed test, and shows nothing of what its tests were to show.
    const isBroken = file.status === 'failed' && !states.includes('failed');
    for (const { fullName, status } of file.assertionResults)
      tests.push({ file: path, name: fullName, state: isBroken ? 'failed' : status });
    for (const { fullName, status, failureMessages } of file.assertionResults)
      if (failureMessages.length > 0) {
        const state = status === 'passed' ? 'passed when asked again' : status;
        troubles.push(`${state}: ${path}: ${fullName}\n${indented(failureMessages.join('\n'))}`);
      }
    if (isBroken) troubles.push(`failed: ${path}\n${indented(file.message)}`);
    count.passed += states.filter((status) => status === 'passed').length;
    count.skipped += states.filter((status) => status !== 'passed' && status !== 'failed').length;
    const failed = states.filter((status) => status === 'failed').length;
    // A file that could not be read, or whose set-up threw, has failed though no test in it did.
    count.failed += file.status === 'failed' ? Math.max(failed, 1) : failed;
  }
  if (!ended && count.failed === 0) count.failed = 1;
  return count;
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).testResults;
  } catch {
    return [];
  }
}

const isBuilt = succeeds(join('src', 'cli', 'throughline.js'), 'build');
const counts = [{ passed: 0, failed: isBuilt ? 0 : 1, skipped: 0 }];
if (!part) counts.push(await runTests('unit', 'vite.config.ts'));
if (isBuilt) counts.push(await runTests('browser', join('tests', 'browser', 'vitest.config.ts')));
else process.stdout.write('The site could not be built, so no page was tested.\n');
rmSync(reports, { recursive: true, force: true });
// Only a whole run says what holds.
if (chosen.length === 0) {
  const record = { ended: new Date().toISOString(), tests, said: said.filter(Boolean) };
  mkdirSync(join(root, '.cache', 'report'), { recursive: true });
  writeFileSync(join(root, '.cache', 'report', `${part ?? 'test'}.json`), JSON.stringify(record, null, 1));
}

const total = (state) => counts.reduce((sum, count) => sum + count[state], 0);
const [passed, failed, skipped] = [total('passed'), total('failed'), total('skipped')];
for (const trouble of troubles) process.stdout.write(`\n${trouble}\n`);
process.stdout.write(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
