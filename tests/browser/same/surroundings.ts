import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const succeeds = (program: string, words: readonly string[], user?: number) =>
  spawnSync(program, words, {
    stdio: 'ignore',
    ...(user === undefined ? {} : { uid: user, gid: user }),
  }).status === 0;

/** A user whom a lock stops. Root passes every lock, so for root it is the user nobody. */
export const heldBack: number | undefined = process.getuid?.() === 0 ? 65_534 : undefined;

/** Whether the user whom locks stop can read a folder but not write into it. */
export function isLocked(folder: string, node = process.execPath): boolean {
  const writes = `require('node:fs').writeFileSync(${JSON.stringify(join(folder, 'written'))}, '')`;
  const reads = `require('node:fs').readFileSync(${JSON.stringify(join(folder, 'node_modules/vite/package.json'))})`;
  return succeeds(node, ['-e', reads], heldBack) && !succeeds(node, ['-e', writes], heldBack);
}

/** Removes the write permission from a folder and its content, except for `.cache`, which it creates. */
export function lock(folder: string): void {
  setModes(folder, 0o555, 0o444);
  chmodSync(folder, 0o755);
  mkdirSync(join(folder, '.cache'));
  chmodSync(join(folder, '.cache'), 0o777);
  chmodSync(folder, 0o555);
}

/** Restores the write permission, so that the folder can be removed. */
export function unlock(folder: string): void {
  setModes(folder, 0o755, 0o644);
}

function setModes(folder: string, ofFolders: number, ofFiles: number): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) setModes(path, ofFolders, ofFiles);
    else if (entry.isFile()) chmodSync(path, ofFiles);
  }
  chmodSync(folder, ofFolders);
}

/** The command that runs a program without network, if this system allows it. */
export const offline: readonly string[] | undefined = [
  ['unshare', '-n'],
  ['unshare', '-rn'],
].find(([program = '', ...words]) => succeeds(program, [...words, 'true']));

/** Writes a module that refuses every connection, also those within the machine, and reports who asked. */
export function writeRefusal(file: string): string {
  writeFileSync(
    file,
    `import dgram from 'node:dgram';
import dns from 'node:dns';
import net from 'node:net';
const refuse = () => {
  throw new Error('The network was asked for.');
};
net.Socket.prototype.connect = refuse;
dgram.Socket.prototype.send = refuse;
Object.assign(dns, { lookup: refuse, resolve: refuse });
Object.assign(dns.promises, { lookup: refuse, resolve: refuse });
`,
  );
  return file;
}
