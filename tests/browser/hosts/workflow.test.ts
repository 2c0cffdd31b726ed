import { spawnSync } from 'node:child_process';
import { lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { launchBrowser } from '#cli/browser.ts';
import { terminalEnvironment } from '../../environment.ts';
import { arrive, awake, findPages, listen } from '../site.ts';
import { emulate } from './emulated.ts';

/** The parts of a workflow that this test reads. */
interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<'build' | 'publish', Job>>;
}
interface Job {
  readonly needs?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}
interface Step {
  readonly run?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

const { permissions, jobs } = parse(readFileSync('.github/workflows/pages.yml', 'utf8')) as Workflow;
const commands = jobs.build.steps.flatMap(({ run }) => run ?? []);
const actions = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ uses }) => uses ?? []));
const upload = jobs.build.steps.find(({ uses }) => uses?.startsWith('actions/upload-pages-artifact@'));

let place: string;
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'throughline-workflow-'));
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

/** Runs a program as a runner would, without the tests' environment; returns its output if it failed. */
function complaintOf(cwd: string, program: string, ...words: readonly string[]): string | undefined {
  const env = terminalEnvironment();
  const { status, stdout, stderr } = spawnSync(program, words, { cwd, env, encoding: 'utf8' });
  return status === 0 ? undefined : `${[program, ...words].join(' ')}\n${stdout}\n${stderr}`;
}

describe('the workflow that publishes to GitHub Pages', () => {
  test('has only the permissions it needs, and uses only GitHub’s own actions', () => {
    expect(permissions).toEqual({ contents: 'read' });
    expect(jobs.build.permissions).toBeUndefined();
    expect(jobs.publish.permissions).toEqual({ pages: 'write', 'id-token': 'write' });
    expect(jobs.publish.needs).toBe('build');
    expect(actions.length).toBe(4);
    for (const action of actions) expect(action).toMatch(/^actions\/[a-z-]+@v\d+$/);
  });

  test('builds from a clone, and publishes the whole site below a repository’s name', async () => {
    const checkout = join(place, 'checkout');
    const artifact = join(place, 'artifact.tar');
    const root = join(place, 'pages');
    const mount = '/a-repository/';
    // A runner gets the committed files, without uncommitted changes.
    expect(
      complaintOf('.', 'git', 'clone', '--depth=1', `file://${process.cwd()}`, checkout),
    ).toBeUndefined();
    expect(commands.length).toBeGreaterThan(1);
    for (const command of commands)
      expect(complaintOf(checkout, 'bash', '-e', '-c', command)).toBeUndefined();

    // Packs as upload-pages-artifact does: without hidden files, following links.
    const from = join(checkout, String(upload?.with?.path));
    const packing = ['--dereference', '--hard-dereference', '--exclude=.[^/]*'];
    expect(complaintOf(place, 'tar', ...packing, '-cf', artifact, '-C', from, '.')).toBeUndefined();
    mkdirSync(join(root, mount), { recursive: true });
    expect(complaintOf(place, 'tar', '-xf', artifact, '-C', join(root, mount))).toBeUndefined();
    const entries = readdirSync(join(root, mount), { recursive: true, encoding: 'utf8' });
    const others = entries.filter((entry) => {
      const found = lstatSync(join(root, mount, entry));
      return !found.isFile() && !found.isDirectory();
    });
    expect(others, 'neither files nor folders').toEqual([]);

    const host = await emulate('GitHub Pages', root, mount);
    const browser = await launchBrowser();
    try {
      const address = host.origin + mount;
      const pages = await findPages(address);
      expect(pages.length).toBeGreaterThan(8);
      const context = await browser.newContext({ reducedMotion: 'reduce' });
      const heard = listen(context, host.origin);
      const page = await context.newPage();
      for (const { path, heading } of pages) {
        const answer = await page.goto(address + path);
        expect(answer?.status(), path).toBe(200);
        await arrive(page, heading);
      }
      await page.goto(address);
      await awake(page);
      expect(heard).toEqual([]);
      process.stdout.write(
        `${commands.length} commands of the workflow, ${entries.length} files and folders handed over: ${pages.length} pages read below ${mount}\n`,
      );
    } finally {
      await browser.close();
      await host.close();
    }
  }, 300_000);
});
