import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withPreact } from '#publish/withPreact.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(resolve('.preact-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function bundle(source: string) {
  const input = join(folder, 'section.js');
  writeFileSync(input, source);
  return withPreact((preact) =>
    build({
      configFile: false,
      logLevel: 'silent',
      publicDir: false,
      plugins: [preact],
      build: { write: false, rolldownOptions: { input } },
    }),
  );
}

const file = () => `${folder.split(/[\\/]/).at(-1)}/section.js`;

describe('a bundle with Preact instead of React', () => {
  test('has the React features that sections may use', async () => {
    const names = [
      ...[
        'useState',
        'useReducer',
        'useEffect',
        'useLayoutEffect',
        'useInsertionEffect',
        'useRef',
        'useMemo',
      ],
      ...['useCallback', 'useId', 'useContext', 'createContext', 'use', 'memo', 'forwardRef', 'Fragment'],
      ...[
        'useSyncExternalStore',
        'startTransition',
        'useTransition',
        'useDeferredValue',
        'useImperativeHandle',
      ],
      ...['useDebugValue', 'Suspense', 'lazy', 'Component', 'Children', 'cloneElement', 'isValidElement'],
    ];
    await bundle(`import { ${names.join()} } from 'react'; globalThis.all = [${names.join()}];`);
  });

  test('fails with an explanation if a section uses a feature that Preact lacks', async () => {
    const sentence = (name: string) =>
      `${file()} uses ${name} from React, but the elements run on Preact, which lacks it. Use only what preact/compat exports.`;
    await expect(
      bundle(`import { Activity, useOptimistic as later } from 'react'; globalThis.all = [Activity, later];`),
    ).rejects.toThrow(new Error(`${sentence('Activity')}\n${sentence('useOptimistic')}`));
    await expect(
      bundle(`import * as React from 'react'; globalThis.all = React.useActionState;`),
    ).rejects.toThrow(new Error(sentence('useActionState')));
  });

  test('fails with an explanation if a section imports all of React', async () => {
    await expect(bundle(`import React from 'react'; globalThis.all = React.useState;`)).rejects.toThrow(
      new Error(
        `${file()} imports all of React, but the elements contain only named imports. Import what you use by its name, in braces.`,
      ),
    );
  });

  test('leaves other errors to the bundler', async () => {
    writeFileSync(join(folder, 'other.js'), 'export const something = 1;');
    await expect(bundle(`import { nothing } from './other.js'; globalThis.all = nothing;`)).rejects.toThrow(
      '"nothing" is not exported by',
    );
  });
});
