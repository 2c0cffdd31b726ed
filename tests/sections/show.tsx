import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import type { Career } from '#career/career.ts';
import { type PublishedCareer, publish } from '#career/published.ts';
import { pageWords } from '#career/words.ts';
import { type Setting, SettingProvider } from '#ui/Setting.tsx';

/** A setting with a link to everything. Each address names its target. */
const everywhere: Setting = {
  words: pageWords,
  lang: 'en',
  hrefOf: (target) => `#${Object.values(target).filter(Boolean).join('@')}`,
  terms: { bushel: { name: 'Bushel', means: 'a measure' } },
  exhibitTitle: (name) => (name === 'queue' ? 'A queue at a counter' : undefined),
  tag: undefined,
  announce: () => {},
  fileOf: (name) => `files/${name}`,
  prefix: '',
  lower: 0,
  Anchor: (props) => <a {...props} />,
};

/** Renders views inside a setting; `changes` replace parts of the setting that links to everything. */
export function show(view: ReactNode, changes: Partial<Setting> = {}) {
  return render(<SettingProvider value={{ ...everywhere, ...changes }}>{view}</SettingProvider>);
}

/** A published career with a headline, no chapter, and the parts that a test sets. */
export function told(career: Partial<Career> = {}): PublishedCareer {
  return publish({ person: { headline: 'Miller' }, chapters: {}, ...career });
}
