/** The keys that the tests press. */
export type Key = 'Tab' | 'Enter' | 'Space' | 'ArrowDown' | 'ArrowRight' | 'ArrowLeft';

/** One window of a browser, with the few commands that every browser's driver supports. */
export interface Engine {
  /** The name with the version: 'Firefox 153.7'. */
  readonly name: string;
  /** Whether its faults fail the tests. If not, the tests only report them. */
  readonly isGate: boolean;
  /** The width of its narrowest window, in CSS pixels. */
  readonly narrowest: number;
  /** Whether its settings replace the page's colours with the reader's. */
  readonly hasForcedColours: boolean;
  open(address: string): Promise<void>;
  back(): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  press(key: Key): Promise<void>;
  /** Scrolls to the first element that the selector finds, and clicks it. */
  click(selector: string): Promise<void>;
  /** Runs a function in the page. It cannot use anything outside itself; its argument and result are JSON. */
  run<Given, Found>(what: (given: Given) => Found | Promise<Found>, given: Given): Promise<Found>;
  /** Runs a separate script, such as axe, whatever the page's policy is. */
  add(source: string): Promise<void>;
  /** The browser's errors and warnings since the last call; none if its driver does not report them. */
  complaints(): readonly string[];
  close(): Promise<void>;
}
