import { type Browser, firefox } from 'playwright-core';
import { firstOf } from './engines/programs.ts';

type Preferences = Readonly<Record<string, boolean | number>>;

/** Starts a Firefox over WebDriver BiDi. Only its preferences set the reader's wishes. */
export const startFirefox = (executablePath: string, preferences: Preferences = {}): Promise<Browser> =>
  firefox.launch({ channel: 'moz-firefox', executablePath, firefoxUserPrefs: { ...preferences } });

const here = process.env.FIREFOX_PATH ?? firstOf(['firefox-esr', 'firefox']);

/** Starts the Firefox at FIREFOX_PATH, or the first on the PATH; undefined if there is none. */
export const launchFirefox = here
  ? (preferences?: Preferences) => startFirefox(here, preferences)
  : undefined;
