import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Readable } from 'node:stream';
import { vi } from 'vitest';
import type { Engine, Key } from './engine.ts';
import { findPrograms } from './programs.ts';
import { beginSession, findElement, runInPage, type Session } from './webdriver.ts';

const keys: { readonly [key in Key]: string } = {
  Tab: '\uE004',
  Enter: '\uE007',
  Space: ' ',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

/**
 * Starts WebKitGTK in the small browser that comes with it, on a virtual screen. Returns undefined if the browser or
 * the screen is missing and cannot be installed. It is not Safari. Its driver does not report the console, does not
 * emulate colours or motion, and cannot turn scripts off.
 */
export async function launchWebKit(): Promise<Engine | undefined> {
  const [screen, driver] =
    findPrograms([
      { names: ['Xvfb'], from: 'xvfb' },
      { names: ['WebKitWebDriver'], from: 'webkit2gtk-driver' },
    ]) ?? [];
  if (!screen || !driver) return undefined;
  const running: ChildProcess[] = [];
  const stop = async () => {
    for (const program of running.reverse()) {
      program.kill();
      if (program.exitCode === null && program.signalCode === null) await once(program, 'exit');
    }
  };
  try {
    return await begin(screen, driver, running, stop);
  } catch (problem) {
    await stop();
    throw problem;
  }
}

async function begin(screen: string, driver: string, running: ChildProcess[], stop: () => Promise<void>) {
  const shown = ['-screen', '0', '1600x1200x24', '-nolisten', 'tcp'];
  const server = spawn(screen, ['-displayfd', '3', ...shown], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  running.push(server);
  const [display] = await once(server.stdio[3] as Readable, 'data');
  const port = await freePort();
  const env = { ...process.env, DISPLAY: `:${String(display).trim()}`, GDK_BACKEND: 'x11' };
  running.push(spawn(driver, [`--port=${port}`], { env, stdio: 'ignore' }));
  const address = `http://127.0.0.1:${port}`;
  await vi.waitFor(() => fetch(`${address}/status`), { timeout: 10_000, interval: 50 });
  const session = await beginSession(address);
  await session.ask('POST', '/timeouts', { script: 120_000, pageLoad: 60_000 });
  return engineOf(session, stop);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return address && typeof address === 'object' ? address.port : 0;
}

function engineOf(session: Session, stop: () => Promise<void>): Engine {
  return {
    name: `WebKitGTK ${session.browserVersion}`,
    isGate: false,
    narrowest: 447,
    hasForcedColours: false,
    open: async (url) => {
      await session.ask('POST', '/url', { url });
    },
    back: async () => {
      await session.ask('POST', '/back');
    },
    resize: async (width, height) => {
      // Its bar makes the window higher than the viewport.
      await session.ask('POST', '/window/rect', { width, height: height + 38 });
    },
    press: async (key) => {
      const value = keys[key];
      const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value }));
      await session.ask('POST', '/actions', { actions: [{ type: 'key', id: 'keys', actions }] });
    },
    click: async (selector) => {
      await session.ask('POST', `/element/${await findElement(session, selector)}/click`);
    },
    run: async (what, given) => (await runInPage(session, String(what), given)) as never,
    add: async (source) => {
      await session.ask('POST', '/execute/sync', { script: source, args: [] });
    },
    complaints: () => [],
    close: async () => {
      await session.ask('DELETE', '').catch(() => undefined);
      await stop();
    },
  };
}
