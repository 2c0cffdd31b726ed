import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { copySources, linkPackages } from '../../built/builds.ts';
import { terminalEnvironment } from '../../environment.ts';

const ownVite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js');

/** A folder to run Vite in: a copy of the project as in a fresh clone, or the given folder. */
export class Project {
  readonly folder: string;
  readonly #running = new Set<ChildProcess>();

  readonly #vite: string;

  /** `vite` is the program, if the folder has a separate one. */
  constructor(folder?: string, vite = ownVite) {
    this.#vite = vite;
    this.folder = folder ?? mkdtempSync(join(tmpdir(), 'throughline-vite-'));
    if (folder) return;
    copySources(this.folder);
    linkPackages(this.folder);
  }

  read(file: string): string {
    return readFileSync(join(this.folder, file), 'utf8');
  }

  /** Replaces a text, which must be in the file. */
  edit(file: string, before: string, after: string): void {
    const text = this.read(file);
    if (!text.includes(before)) throw new Error(`${file} does not hold “${before}”.`);
    this.write(
      file,
      text.replace(before, () => after),
    );
  }

  write(file: string, text: string): void {
    writeFileSync(join(this.folder, file), text);
  }

  /** Runs `vite` with these arguments to its end; returns its output and its status. */
  async run(...words: string[]): Promise<{ readonly status: number | null; readonly printed: string }> {
    const { program, printed } = this.#start(words);
    const [status] = await once(program, 'close');
    return { status, printed: printed() };
  }

  /** Starts a server of `vite` and returns its address, and a function for its output so far. */
  async serve(...words: string[]): Promise<{ readonly address: string; readonly printed: () => string }> {
    const { program, printed } = this.#start([...words, '--port', '0']);
    const address = await new Promise<string>((found, fail) => {
      const look = () => {
        const [address] = /http:\/\/localhost:\d+\//.exec(printed()) ?? [];
        if (address) found(address);
      };
      program.stdout?.on('data', look);
      program.once('close', () => fail(new Error(`vite ended.\n${printed()}`)));
    });
    return { address, printed };
  }

  #start(words: readonly string[]) {
    let text = '';
    const program = spawn(process.execPath, [this.#vite, ...words], {
      cwd: this.folder,
      env: terminalEnvironment(),
    });
    this.#running.add(program);
    for (const stream of [program.stdout, program.stderr])
      stream.setEncoding('utf8').on('data', (piece) => {
        text += piece;
      });
    return { program, printed: () => stripVTControlCharacters(text) };
  }

  /** Stops the running programs. */
  async stop(): Promise<void> {
    for (const program of this.#running)
      if (program.exitCode === null) {
        program.kill();
        await once(program, 'close');
      }
    this.#running.clear();
  }

  /** Stops the running programs and removes the folder. */
  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true });
  }
}
