/** A career in which `check` finds nothing, with every kind of field in use. Invented for these tests. */
export const base = {
  lang: 'en',
  facts: { f1: { statement: 'A mill was built.', who: 'we', source: 'The diary' } },
  person: {
    headline: 'Miller',
    tagline: { text: 'A miller.', facts: ['f1'] },
    name: 'Ada Example',
    email: 'ada@example.org',
    phone: '+1 555 0100 200',
    image: { file: 'ada.jpg', alt: 'A person beside a mill' },
    location: { city: 'Springfield', address: 'Mill Lane 12' },
    links: [{ label: 'Code', href: 'https://example.org/ada', rel: 'code' }],
    private: ['phone', 'location.address'],
  },
  technologies: {
    stone: { name: 'Stone', kind: 'tool', href: 'https://example.org' },
    sail: { name: 'Sail', kind: 'tool' },
  },
  systems: { mill: { name: 'Mill', stack: { stone: 'grinds' } } },
  organisations: { farm: { about: 'A farm', href: 'http://example.org/' } },
  terms: { bushel: { name: 'Bushel', means: 'A measure.' } },
  chapters: {
    first: {
      title: 'First',
      motif: 'start',
      at: 'farm',
      role: 'Miller',
      period: { from: '2019-02', to: '2020' },
      story: { 'first-day': { text: 'We built a [mill](system:mill).', facts: ['f1'] } },
      technologies: ['stone'],
      systems: ['mill'],
      shifts: [{ from: 'stone', to: 'sail', because: { text: 'It turns.', facts: ['f1'] } }],
      exhibit: 'queries',
      aliases: ['beginning'],
    },
    second: {
      title: 'Second',
      motif: 'open',
      alongside: ['first'],
      story: { later: { text: 'It still *turns*.', facts: ['f1'] } },
    },
  },
  achievements: {
    flour: {
      claim: 'Much flour',
      metric: {
        kind: 'money',
        of: 'sales',
        value: 5,
        currency: 'EUR',
        facts: ['f1'],
        unstated: { period: 'The diary names no year.' },
      },
      done: { text: 'We ground it.', facts: ['f1'] },
      evidence: ['later'],
      system: 'mill',
      technologies: ['sail'],
      terms: ['bushel'],
      proof: [{ label: 'Photograph', href: '/flour' }],
    },
  },
  education: [{ institution: 'School', period: { at: '2018' } }],
  skills: [{ name: 'Craft', technologies: ['stone'], keywords: ['Patience'] }],
  languages: [{ name: 'English', fluency: 'native' }],
};

export const baseSite = {
  address: 'https://example.org/ada/',
  color: '#EE3A14',
  pages: ['about', 'timeline'],
  notice: 'A sample.',
  words: { footer: 'Drawn by hand.' },
};

/** The surroundings of the base career. */
export const known = {
  files: ['ada.jpg', 'torn.jpg', 'wide.jpg', 'led-away.jpg'],
  pictures: { 'torn.jpg': 'unreadable', 'wide.jpg': 'large', 'led-away.jpg': 'outside' },
  exhibits: ['queries', 'pool'],
} as const;

/** New values by JSON pointer; undefined removes the field. */
export type Patch = { readonly [pointer: string]: unknown };

/** A copy of a value with a patch applied. undefined removes fields only: a list does not get shorter. */
export function patched(value: unknown, patch: Patch): unknown {
  const copy: unknown = structuredClone(value);
  for (const [pointer, next] of Object.entries(patch)) {
    const keys = pointer
      .split('/')
      .slice(1)
      .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
    const last = keys.pop() ?? '';
    const parent = keys.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], copy);
    const fields = parent as Record<string, unknown>;
    if (next === undefined) delete fields[last];
    else fields[last] = next;
  }
  return copy;
}
