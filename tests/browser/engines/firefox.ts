import { startFirefox } from '../firefox.ts';
import { listen } from '../site.ts';
import type { Engine } from './engine.ts';
import { findPrograms } from './programs.ts';

/**
 * How Firefox is set up. It ignores emulation, so its preferences are set before it starts. `readers`: with the
 * reader's colours, and without motion. `bare`: without JavaScript.
 */
export type Manner = 'plain' | 'readers' | 'bare';

const preferences: { readonly [manner in Manner]: Record<string, boolean | number> } = {
  plain: {},
  readers: { 'ui.prefersReducedMotion': 1, 'browser.display.document_color_use': 2 },
  bare: { 'javascript.enabled': false },
};

/** Starts this machine's Firefox over WebDriver BiDi; undefined if there is none and none can be installed. */
export async function launchFirefox(origin: string, manner: Manner): Promise<Engine | undefined> {
  const [executablePath] = findPrograms([{ names: ['firefox-esr', 'firefox'], from: 'firefox-esr' }]) ?? [];
  if (!executablePath) return undefined;
  const browser = await startFirefox(executablePath, preferences[manner]);
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const heard = listen(context, origin);
  const page = await context.newPage();
  return {
    name: `Firefox ${browser.version()}${manner === 'readers' ? ', forced colours and reduced motion' : ''}`,
    isGate: true,
    narrowest: 320,
    hasForcedColours: manner === 'readers',
    open: async (address) => {
      await page.goto(address);
    },
    back: async () => {
      await page.goBack();
    },
    resize: (width, height) => page.setViewportSize({ width, height }),
    press: (key) => page.keyboard.press(key),
    click: (selector) => page.locator(selector).first().click(),
    run: (what, given) => page.evaluate(what as never, given) as never,
    add: (source) => page.evaluate(source),
    // Firefox also reports requests that it cancelled because the page or frame went elsewhere: no fault.
    complaints: () => heard.splice(0).filter((said) => !/^NS_(BINDING_ABORTED|ERROR_FAILURE)/.test(said)),
    close: () => browser.close(),
  };
}
