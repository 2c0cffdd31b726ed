import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { join, resolve } from 'node:path';
import sirv from 'sirv';
import type { Running } from './emulated.ts';
import { environmentOf, findProgram, homeOf, type Program } from './programs.ts';

/** A way to serve a folder, by a program or in this process. */
export interface Server {
  readonly name: string;
  readonly program?: Program;
  /** Starts to serve `root`, with the site at `mount`, on a port; `place` is an empty folder for the server's files. */
  start(at: { root: string; mount: string; port: number; place: string; program: string }): Starting;
}

type Starting = { readonly words: readonly string[]; readonly close?: () => Promise<void> };

const readme = readFileSync(resolve('src/publish/hosts/README.md'), 'utf8');

/** A server's snippet from the documentation, with this folder and port instead of those in the snippet. */
function snippet(language: string, root: string, mount: string): string {
  const found = new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(readme)?.[1];
  if (!found) throw new Error(`src/publish/hosts/README.md has no snippet for ${language}.`);
  return found.replaceAll('/var/www/throughline', root).replaceAll('/404.html', `${mount}404.html`);
}

function nginx(name: string, serverBlock: (root: string, mount: string, port: number) => string): Server {
  return {
    name,
    program: 'nginx',
    start: ({ root, mount, port, place, program }) => {
      const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
        .map((kind) => `${kind}_temp_path ${place}/${kind};`)
        .join(' ');
      const config = `daemon off; pid ${place}/pid; error_log ${place}/errors; events {}
http { include "${join(homeOf(program), 'etc/nginx/mime.types')}"; default_type application/octet-stream; access_log off;
${temporary}
${serverBlock(root, mount, port)} }`;
      writeFileSync(join(place, 'nginx.conf'), config);
      return { words: ['-c', join(place, 'nginx.conf'), '-e', join(place, 'errors')] };
    },
  };
}

function apache(name: string, more: (root: string, mount: string) => string): Server {
  return {
    name,
    program: 'apache2',
    start: ({ root, mount, port, place, program }) => {
      const modules = 'mpm_event authz_core dir mime headers filter deflate'.split(' ');
      const at = join(homeOf(program), 'usr/lib/apache2/modules');
      const types = existsSync('/etc/mime.types') ? '/etc/mime.types' : join(place, 'types');
      if (types.startsWith(place))
        writeFileSync(
          types,
          'text/html html\nimage/svg+xml svg\nimage/png png\napplication/json json\ntext/plain txt\napplication/javascript js\n',
        );
      writeFileSync(
        join(place, 'apache.conf'),
        `${modules.map((module) => `LoadModule ${module}_module "${at}/mod_${module}.so"`).join('\n')}
ServerName localhost
Listen 127.0.0.1:${port}
PidFile ${place}/pid
DefaultRuntimeDir ${place}
ErrorLog ${place}/errors
TypesConfig ${types}
${process.getuid?.() === 0 ? 'User nobody\nGroup nogroup' : ''}
DocumentRoot "${root}"
<Directory "${root}">
${more(root, mount)}
</Directory>
`,
      );
      return { words: ['-D', 'FOREGROUND', '-f', join(place, 'apache.conf')] };
    },
  };
}

function caddy(name: string, config: (root: string, mount: string, port: number) => string): Server {
  return {
    name,
    program: 'caddy',
    start: ({ root, mount, port, place }) => {
      const options = '{\n\tadmin off\n\tauto_https off\n}\n';
      writeFileSync(join(place, 'Caddyfile'), options + config(root, mount, port));
      return { words: ['run', '--adapter', 'caddyfile', '--config', join(place, 'Caddyfile')] };
    },
  };
}

/** Every server that runs on a local machine: as it comes, and as the documentation sets it up. */
export const servers: readonly Server[] = [
  nginx(
    'nginx, plain',
    (root, _, port) => `server { listen 127.0.0.1:${port}; absolute_redirect off; root ${root}; }`,
  ),
  nginx('nginx, tuned', (root, mount, port) =>
    snippet('nginx', root, mount).replace('listen 80', `listen 127.0.0.1:${port}`),
  ),
  nginx(
    'nginx, falling back to the front page',
    (root, mount, port) =>
      `server { listen 127.0.0.1:${port}; root ${root}; location / { try_files $uri $uri/index.html ${mount}index.html; } }`,
  ),
  apache('Apache, plain', () => 'DirectoryIndex index.html'),
  apache('Apache, tuned', (root, mount) => snippet('apache', root, mount)),
  caddy(
    'Caddy, plain',
    (root, _, port) => `http://127.0.0.1:${port} {\n\troot * ${root}\n\tfile_server\n}\n`,
  ),
  caddy('Caddy, tuned', (root, mount, port) =>
    snippet('caddy', root, mount).replace('example.org', `http://127.0.0.1:${port}`),
  ),
  {
    name: 'python',
    program: 'python3',
    start: ({ root, port }) => ({
      words: ['-m', 'http.server', String(port), '--bind', '127.0.0.1', '--directory', root],
    }),
  },
];

/** sirv as it comes, in this process. */
export async function serveBySirv(root: string): Promise<Running> {
  const files = sirv(root);
  const server = createServer((request, response) => files(request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** Starts a server; rejects with its output if it does not start. Its program must be on this machine. */
export async function startServer(
  server: Server,
  root: string,
  mount: string,
  place: string,
): Promise<Running> {
  const program = server.program && findProgram(server.program);
  if (!program) throw new Error(`${server.name} is not on this machine.`);
  mkdirSync(place, { recursive: true });
  const port = await freePort();
  const { words } = server.start({ root, mount, port, place, program });
  let said = '';
  const child = spawn(program, words, { env: environmentOf(program), stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += String(text)));
  try {
    await accepts(port, child);
  } catch {
    child.kill();
    const errors = existsSync(join(place, 'errors')) ? readFileSync(join(place, 'errors'), 'utf8') : '';
    throw new Error(`${server.name} did not start: ${said}${errors}`);
  }
  return { origin: `http://127.0.0.1:${port}`, close: () => ended(child) };
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((done) => {
    child.once('exit', () => done());
    child.kill('SIGTERM');
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((done) => server.close(() => done()));
  return port;
}

/** Waits until a program listens on the port; rejects if the server ends first, or after ten seconds. */
function accepts(port: number, child: ChildProcess): Promise<void> {
  const until = performance.now() + 10_000;
  return new Promise((done, failed) => {
    child.once('exit', () => failed(new Error('It ended.')));
    const knock = () => {
      const socket = connect(port, '127.0.0.1');
      socket.once('connect', () => {
        socket.destroy();
        done();
      });
      socket.once('error', () =>
        performance.now() > until ? failed(new Error('Nobody listens.')) : setTimeout(knock, 50),
      );
    };
    knock();
  });
}
