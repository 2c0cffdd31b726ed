/** The test commands, by the name of their record. */
export const commands = {
  test: 'npm test',
  slow: 'npm run test:slow',
  timed: 'npm run test:timed',
  hosts: 'npm run test:hosts',
  faults: 'npm run test:faults',
  engines: 'npm run test:engines',
  same: 'npm run test:same',
} as const;

/** Tests that prove a promise: those of a file, or only those in it with a matching name. */
export interface Proof {
  readonly run: keyof typeof commands;
  /** The file, below `tests` and without `.test.ts`. */
  readonly file: string;
  readonly named?: RegExp;
  /** The lines that they print with their numbers. Without such a line, nothing was measured. */
  readonly said?: RegExp;
}

/** A promise of the site, and the tests that prove it. */
export interface Promised {
  readonly id: string;
  readonly what: string;
  readonly proofs: readonly Proof[];
}

const proofs = (run: Proof['run'], ...files: readonly string[]): readonly Proof[] =>
  files.map((file) => ({ run, file }));

/** Every promise. */
export const promises: readonly Promised[] = [
  {
    id: 'P1',
    what: 'The same words and working links without JavaScript',
    proofs: [
      { run: 'slow', file: 'browser/slow/noscript', named: /^without JavaScript/ },
      { run: 'timed', file: 'browser/slow/exhibits', named: /without JavaScript|without a script/ },
      { run: 'engines', file: 'browser/engines/engines', named: /JavaScript/ },
    ],
  },
  {
    id: 'P2',
    what: 'Readable where styles, scripts, both, or a part of the browser fail',
    proofs: [
      { run: 'slow', file: 'browser/slow/noscript', named: /^'?(without styles|when)/ },
      ...proofs('faults', 'browser/faults/absent'),
    ],
  },
  {
    id: 'P3',
    what: 'No file that fails takes a page down',
    proofs: [
      { run: 'faults', file: 'browser/faults/files', said: /^\d+ cases/ },
      { run: 'faults', file: 'browser/faults/network', named: /^the network/ },
      { run: 'timed', file: 'browser/slow/exhibits', named: /^when a file/ },
    ],
  },
  {
    id: 'P4',
    what: 'An open tab survives a new deploy',
    proofs: [
      {
        run: 'faults',
        file: 'browser/faults/network',
        named: /deploy|every click/,
        said: /^\d+ clicks after a deploy/,
      },
    ],
  },
  {
    id: 'P5',
    what: 'One build on any static host, at any path, for every way to write an address',
    proofs: [
      ...proofs('slow', 'browser/slow/addresses'),
      ...proofs('test', 'publish/locate'),
      ...proofs('hosts', 'browser/hosts/hosts'),
      { run: 'hosts', file: 'browser/hosts/workflow' },
    ],
  },
  {
    id: 'P6',
    what: 'WCAG 2.2 AA, body text AAA: axe, keys, focus, reflow, text size and spacing, targets',
    proofs: [
      ...proofs('test', 'browser/accessibility', 'browser/layout'),
      ...proofs('slow', 'browser/slow/layout', 'browser/slow/type'),
      ...proofs('timed', 'browser/slow/keyboard'),
      ...proofs('test', 'browser/trees'),
      { run: 'test', file: 'browser/walk', named: /focus/ },
      ...proofs('slow', 'browser/slow/matrix'),
    ],
  },
  {
    id: 'P7',
    what: 'No text becomes code: a policy of none, Trusted Types, hostile strings in every field',
    proofs: [
      ...proofs('slow', 'publish/slow/hostile'),
      ...proofs('slow', 'browser/slow/policy'),
      { run: 'timed', file: 'browser/slow/embed', named: /under a policy/ },
    ],
  },
  {
    id: 'P8',
    what: 'Headers for every host that takes them',
    proofs: [
      ...proofs('test', 'publish/hosts', 'publish/deployed'),
      { run: 'hosts', file: 'browser/hosts/hosts', named: /headers|deploy:check/ },
    ],
  },
  {
    id: 'P9',
    what: 'The same bytes from every folder, clock, zone, language and Node',
    proofs: [
      ...proofs('slow', 'built/slow/reproducible'),
      { run: 'same', file: 'browser/same/same' },
      { run: 'slow', file: 'browser/slow/pdf', named: /is the same/ },
    ],
  },
  {
    id: 'P10',
    what: 'An import invents nothing, runs nothing, and says of each field that it drops where it stood',
    proofs: [
      ...proofs(
        'test',
        'import/reading',
        'import/resume',
        'import/linkedin',
        'import/page',
        'import/literal',
      ),
      ...proofs('slow', 'import/slow/limits'),
    ],
  },
  {
    id: 'P11',
    what: 'Prints every fact once, nothing cut off, the résumé on one page, on A4 and on Letter',
    proofs: [
      ...proofs('slow', 'browser/slow/print'),
      ...proofs('slow', 'browser/slow/pdf'),
      { run: 'timed', file: 'browser/slow/exhibits', named: /is printed/ },
    ],
  },
  {
    id: 'P12',
    what: 'Every package with its hash and an allowed licence, none that runs a script',
    proofs: proofs('test', 'supply'),
  },
  {
    id: 'P13',
    what: 'Nothing asks any other origin, and no cookie is set',
    proofs: [
      { run: 'slow', file: 'browser/slow/elsewhere', said: /^\d+ requests of/ },
      { run: 'timed', file: 'browser/slow/embed', named: /leave the page as it was/ },
      { run: 'same', file: 'browser/same/same', named: /without a network/ },
    ],
  },
];
