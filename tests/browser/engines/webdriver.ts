/** A W3C WebDriver session: one window, controlled over HTTP. */
export interface Session {
  readonly browserVersion: string;
  /** Sends a command of the session; rejects with the driver's message. */
  ask(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<unknown>;
}

interface Answer {
  readonly value: unknown;
}

async function ask(address: string, method: string, body?: object): Promise<unknown> {
  const response = await fetch(address, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = (await response.json()) as Answer;
  if (response.ok) return value;
  const { error, message } = value as { readonly error?: string; readonly message?: string };
  throw new Error(`${method} ${new URL(address).pathname}: ${error}: ${message}`);
}

/** Starts a session with the driver at an address. `DELETE` of the empty path ends it. */
export async function beginSession(driver: string): Promise<Session> {
  const begun = await ask(`${driver}/session`, 'POST', { capabilities: { alwaysMatch: {} } });
  const { sessionId, capabilities } = begun as {
    readonly sessionId: string;
    readonly capabilities: { readonly browserVersion: string };
  };
  const address = `${driver}/session/${sessionId}`;
  return {
    browserVersion: capabilities.browserVersion,
    ask: (method, path, body) => ask(address + path, method, method === 'POST' ? { ...body } : undefined),
  };
}

/** The driver's id of the first element that a CSS selector finds. Fails if there is none. */
export async function findElement(session: Session, selector: string): Promise<string> {
  const found = await session.ask('POST', '/element', { using: 'css selector', value: selector });
  const [element = ''] = Object.values(found as Record<string, string>);
  return element;
}

/** Runs a function in the page, waits for its promise, and returns the result. */
export async function runInPage(session: Session, source: string, given: unknown): Promise<unknown> {
  const script = `const done = arguments[1];
    Promise.resolve(arguments[0]).then(${source}).then((value) => done({ value }), (problem) => done({ problem: String(problem) }));`;
  const said = await session.ask('POST', '/execute/async', { script, args: [given ?? null] });
  const { value, problem } = said as { readonly value?: unknown; readonly problem?: string };
  if (problem) throw new Error(problem);
  return value;
}
