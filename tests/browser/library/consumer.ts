import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import type { CareerJson } from '#embed/library/careerJson.ts';
import { npm } from './pack.ts';

/** The version of react-router-dom that the site uses. */
const router: string = JSON.parse(readFileSync('package.json', 'utf8')).devDependencies['react-router-dom'];

/** Another person's page: its styles, and the library between its words. */
const view = `import { About, Achievements, Exhibit, Resume, Timeline } from 'throughline';
import { Timeline as Again } from 'throughline/timeline';
import career from './career.json';
import { Own, Raw } from './own.tsx';

export const Page = () => (
  <main>
    <h2 className="host">Somebody else’s page</h2>
    <p className="host">It has a <a href="#host">link</a>, a <button type="button">button</button> and a list:</p>
    <ul className="host"><li>one</li></ul>
    <Timeline career={career} base="https://site.example/" ids="me-" onFilter={(tag: string | undefined) => tag} />
    <Again career={career} heading="h3" theme="dark" />
    <About career={career} />
    <Achievements career={career} theme="class" onNavigate={(event) => event.preventDefault()} />
    <Resume career={career} className="wide" />
    <Exhibit career={career} name="payments" />
    <Exhibit career={career} name="scaling" heading="h3" fallback={<p>No exhibit.</p>} />
    <Own />
    <Raw />
  </main>
);
`;

/** A career in ten lines, once published at build time, and once raw, for the browser to publish. */
const own = `import { defineCareer, publishCareer, Timeline, toCareerJson } from 'throughline';

export const career = defineCareer({
  person: { headline: 'Clockmaker' },
  technologies: { brass: { name: 'Brass', kind: 'tool' } },
  chapters: {
    bench: { title: 'A bench of my own', technologies: ['brass'], story: { p1: 'I repaired *watches*.' } },
    tower: { title: 'The tower clock', motif: 'open', story: { p2: 'It had stood still.' } },
  },
});
const published = publishCareer(career);
export const text: string = toCareerJson(career);
export const Own = () => <Timeline career={published} ids="own-" />;
export const Raw = () => <Timeline career={career} ids="raw-" fallback={<p>Soon.</p>} />;
`;

/** Code that the compiler must refuse: a reference to nothing, and an invalid career file. */
const wrong = `import { defineCareer, Timeline } from 'throughline';
// @ts-expect-error: there is no technology of this name
defineCareer({ person: { headline: 'x' }, chapters: { a: { title: 'A', story: {}, technologies: ['iron'] } } });
// @ts-expect-error: a career file has chapters
export const Nothing = () => <Timeline career={{ format: 1, career: {}, words: {}, drawing: {}, exhibits: {}, pages: [] }} />;
`;

/** The elements, as JSX and as a document has them. */
const elements = `import type {} from 'throughline/elements';
import type {} from 'throughline/elements/react';
import { text } from './own.tsx';

export const Elements = () => (
  <>
    <throughline-timeline src="/career.json" tag="x" theme="class" line="#2a7ae2" heading-level={3} class="wide" />
    <throughline-about career={text} onthroughline-navigate={({ detail }) => detail.href.length} />
    <throughline-exhibit name="payments" query="payments.lose=0.3" />
  </>
);
export async function first(): Promise<string | undefined> {
  const element = document.querySelector('throughline-timeline');
  element?.addEventListener('throughline-filter', ({ detail }) => detail.ids.join());
  if (element) element.tag = undefined;
  const ids = await element?.ready;
  return ids?.find((id) => element?.goTo(id));
}
// @ts-expect-error: a server writes nothing for an object
export const Lost = () => <throughline-timeline career={{ format: 1 }} />;
// @ts-expect-error: there is no such theme
export const Wrong = () => <throughline-timeline theme="purple" />;
`;

/** A page of elements that a server renders with the career as an object, and that React then takes over. */
const objects = `import type {} from 'throughline/elements/react';
import career from './career.json';

export const Objects = () => (
  <>
    <throughline-timeline career={JSON.stringify(career)}><p>What the page shows without it.</p></throughline-timeline>
    <throughline-about src="./site/career.json" career={career as never}><p>Words of the page.</p></throughline-about>
    <throughline-achievements career={career as never}><p>Words of the page.</p></throughline-achievements>
  </>
);
`;

/** An app whose router uses the hash of the address. */
const routed = `import 'throughline/styles.css';
import { createRoot } from 'react-dom/client';
import { HashRouter, Route, Routes } from 'react-router-dom';
import { About } from 'throughline';
import career from './career.json';

createRoot(document.getElementById('page') as HTMLElement).render(
  <HashRouter>
    <Routes>
      <Route path="/me" element={<About career={career} ids="me-" />} />
      <Route path="*" element={<h1>Not found</h1>} />
    </Routes>
  </HashRouter>,
);
`;

const pageOf = (body: string, script: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><style>body { margin: 0; font: 18px/1.4 monospace; } h2 { color: rgb(1, 2, 3); } a { color: rgb(4, 5, 6); } li { margin-left: 3em; }</style></head><body><div id="page">${body}</div><script type="module" src="./${script}"></script></body></html>`;

const sources = {
  'view.tsx': view,
  'own.tsx': own,
  'wrong.tsx': wrong,
  'elements.tsx': elements,
  'browser.tsx': `import 'throughline/styles.css';
import 'throughline/fonts.css';
import { hydrateRoot } from 'react-dom/client';
import { Page } from './view.tsx';

hydrateRoot(document.getElementById('page') as HTMLElement, <Page />);
`,
  'server.tsx': `import { renderToString } from 'react-dom/server';
import { Objects } from './objects.tsx';
import { Page } from './view.tsx';

process.stdout.write(JSON.stringify({ page: renderToString(<Page />), objects: renderToString(<Objects />) }));
`,
  'objects.tsx': objects,
  'takeOver.tsx': `import { hydrateRoot } from 'react-dom/client';
import { Objects } from './objects.tsx';

hydrateRoot(document.getElementById('page') as HTMLElement, <Objects />);
`,
  'routed.tsx': routed,
  'index.html': pageOf('<!--page-->', 'browser.tsx'),
  'objects.html': pageOf('<!--objects-->', 'takeOver.tsx'),
  'routed.html': pageOf('', 'routed.tsx'),
  'tsconfig.json': JSON.stringify({
    compilerOptions: {
      ...{ strict: true, noEmit: true, jsx: 'react-jsx', module: 'esnext', moduleResolution: 'bundler' },
      ...{
        target: 'es2022',
        lib: ['es2022', 'dom'],
        types: ['react', 'react-dom', 'node'],
        resolveJsonModule: true,
      },
      ...{ allowImportingTsExtensions: true, exactOptionalPropertyTypes: true, skipLibCheck: false },
    },
    files: ['browser.tsx', 'server.tsx', 'wrong.tsx', 'elements.tsx', 'takeOver.tsx', 'routed.tsx'],
  }),
};

/** The HTML of index.html and of objects.html. */
export interface Rendered {
  readonly page: string;
  readonly objects: string;
}

export interface Consumer {
  /** Its folder, outside the project. */
  readonly folder: string;
  /** Returns the compiler's output, or '' if there is no error. */
  readonly compile: () => string;
  /** Returns its pages as a server without a document renders them. */
  readonly render: () => Promise<Rendered>;
  /** Builds it with Vite, with the server's HTML in it, and returns the folder to serve. */
  readonly bundle: (html: Rendered) => Promise<string>;
  readonly remove: () => void;
}

/** Makes an app with the packed library and a separate React, installed from the registry or npm's cache. */
export function consume(archive: string, react: string, types: string, career: CareerJson): Consumer {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-consumer-'));
  const dependencies = {
    ...{ react, 'react-dom': react, 'react-router-dom': router },
    throughline: `file:${archive}`,
  };
  const devDependencies = { '@types/react': types, '@types/react-dom': types, '@types/node': '20' };
  const files = {
    ...sources,
    'package.json': JSON.stringify({ private: true, type: 'module', dependencies, devDependencies }),
    'career.json': JSON.stringify(career),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  npm(['install', '--no-audit', '--no-fund', '--prefer-offline', '--ignore-scripts'], folder);
  const shared = { root: folder, configFile: false, logLevel: 'error' } as const;
  return {
    folder,
    compile: () => {
      try {
        return execFileSync(process.execPath, [resolve('node_modules/typescript/bin/tsc')], {
          cwd: folder,
          encoding: 'utf8',
        });
      } catch (problem) {
        return String((problem as { readonly stdout?: string }).stdout);
      }
    },
    render: async () => {
      const ssr = { outDir: 'server', ssr: 'server.tsx', minify: false };
      await build({ ...shared, build: ssr });
      return JSON.parse(
        execFileSync(process.execPath, ['server/server.js'], { cwd: folder, encoding: 'utf8' }),
      );
    },
    bundle: async (html) => {
      mkdirSync(join(folder, 'page'), { recursive: true });
      const input = ['index.html', 'objects.html', 'routed.html'].map((name) => join(folder, name));
      await build({ ...shared, base: './', build: { outDir: 'page', rolldownOptions: { input } } });
      for (const [name, part] of [
        ['index', 'page'],
        ['objects', 'objects'],
      ] as const) {
        const file = join(folder, 'page', `${name}.html`);
        writeFileSync(
          file,
          readFileSync(file, 'utf8').replace(`<!--${part}-->`, () => html[part]),
        );
      }
      return join(folder, 'page');
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
