/** The keys that the tests press. */
export type Key = 'Tab' | 'Enter' | 'Space' | 'ArrowDown' | 'ArrowRight' | 'ArrowLeft';

/** One window of a browser, in the few words that every browser's driver understands. */
export interface Engine {
  /** With its version: 'Firefox 153.7'. */
  readonly name: string;
  /** Whether what it is shown to do wrong fails the tests, or is told only. */
  readonly isGate: boolean;
  /** The narrowest window that it makes, in CSS pixels. */
  readonly narrowest: number;
  /** Whether its settings put colours of the reader's own over those of the page. */
  readonly hasForcedColours: boolean;
  open(address: string): Promise<void>;
  back(): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  press(key: Key): Promise<void>;
  /** Clicks the first element that the selector finds, scrolled to before. */
  click(selector: string): Promise<void>;
  /** Runs a function in the page. It can use nothing from around it; what it takes and gives back is JSON. */
  run<Given, Found>(what: (given: Given) => Found | Promise<Found>, given: Given): Promise<Found>;
  /** Runs a script of its own, as axe is, whatever the policy of the page. */
  add(source: string): Promise<void>;
  /** What the browser complained of since the last call: nothing where its driver does not tell. */
  complaints(): readonly string[];
  close(): Promise<void>;
}
