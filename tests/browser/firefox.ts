import { type Browser, firefox } from 'playwright-core';
import { firstOf } from './engines/programs.ts';

type Preferences = Readonly<Record<string, boolean | number>>;

/** Starts a Firefox, driven over WebDriver BiDi. It hears of its reader's wishes by its preferences alone. */
export const startFirefox = (executablePath: string, preferences: Preferences = {}): Promise<Browser> =>
  firefox.launch({ channel: 'moz-firefox', executablePath, firefoxUserPrefs: { ...preferences } });

const here = process.env.FIREFOX_PATH ?? firstOf(['firefox-esr', 'firefox']);

/** Starts this machine's Firefox, the one that FIREFOX_PATH names or the first on the PATH; undefined where there is none. */
export const launchFirefox = here
  ? (preferences?: Preferences) => startFirefox(here, preferences)
  : undefined;
