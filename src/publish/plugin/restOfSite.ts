import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import sirv from 'sirv';
import type { ResolvedConfig } from 'vite';
import type { Settings } from './settings.ts';

type Serve = ReturnType<typeof sirv>;

/** Files for machines, embeds, the photo, and the pages outside the app. */
export interface Rest {
  /** Serves them from a build, which the first request after a change starts. */
  readonly serve: () => Promise<Serve>;
  readonly forget: () => void;
}

export function restOfSite(settings: Settings, { root, configFile, logger }: ResolvedConfig): Rest {
  const outDir = join(root, '.cache', 'dev');
  let built: Promise<Serve> | undefined;
  const build = async () => {
    const { content, modified } = settings;
    const config = {
      root,
      configFile,
      logLevel: 'error',
      build: { outDir },
      throughline: { content, modified },
    };
    // In a separate process: a build sets variables that the server here reads, among them the one for React's
    // production code.
    const code = `import { createBuilder } from ${JSON.stringify(import.meta.resolve('vite'))};
await (await createBuilder(${JSON.stringify(config)})).buildApp();`;
    const program = spawn(process.execPath, ['--input-type=module', '--eval', code], {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const [said, [status]] = await Promise.all([text(program.stderr), once(program, 'close')]);
    if (status !== 0) logger.error(said);
    return sirv(outDir, { dev: true, dotfiles: false });
  };
  return {
    serve: () => {
      built ??= build();
      return built;
    },
    forget: () => {
      built = undefined;
    },
  };
}
