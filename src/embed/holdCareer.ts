import type { CareerFile } from './careerFile.ts';
import { careerShapes } from './careerShapes.ts';
import { Fault } from './events.ts';
import { readShape } from './shape.ts';

/** The largest file to read, in bytes, and the longest wait, in milliseconds. */
export const limits = { size: 5_000_000, time: 10_000 };

/** A career that is loaded or loading. It is kept as long as it has a holder. */
export interface Held {
  /** Rejects with a `Fault`. */
  readonly file: Promise<CareerFile>;
  /** Call it once per holder. After the last call the career is dropped and its loading is aborted. */
  readonly release: () => void;
}

interface Loading {
  readonly file: Promise<CareerFile>;
  readonly stop: AbortController;
  holders: number;
}

const loadings = new Map<string, Loading>();

/** The career at an address, fetched once for all who hold it at the same time, without cookies or referrer. */
export function holdCareer(address: string): Held {
  const loading = loadings.get(address) ?? begin(address);
  loading.holders += 1;
  return {
    file: loading.file,
    release: () => {
      loading.holders -= 1;
      if (loading.holders > 0) return;
      if (loadings.get(address) === loading) loadings.delete(address);
      loading.stop.abort();
    },
  };
}

function begin(address: string): Loading {
  const stop = new AbortController();
  const loading: Loading = { file: load(address, stop), stop, holders: 0 };
  loadings.set(address, loading);
  // Failures are not cached: the next request goes to the network.
  loading.file.catch(() => loadings.get(address) === loading && loadings.delete(address));
  return loading;
}

async function load(address: string, stop: AbortController): Promise<CareerFile> {
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    stop.abort();
  }, limits.time);
  try {
    const answer = await fetch(address, {
      signal: stop.signal,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    if (!answer.ok) throw new Fault('network', `${address} returned status ${answer.status}`);
    return parseCareer(await textOf(answer), address);
  } catch (problem) {
    if (late) throw new Fault('timeout', `${address} took longer than ${limits.time / 1000} s`);
    if (problem instanceof Fault) throw problem;
    // When a visitor leaves, the page aborts its requests and runs no further task, so nobody gets this error.
    await new Promise((resolve) => setTimeout(resolve));
    throw new Fault(
      'network',
      `${address} cannot be loaded: the network failed, or its host does not allow this page (CORS)`,
    );
  } finally {
    clearTimeout(timer);
  }
}

/** The text of a response; reading stops at the limit. */
async function textOf(answer: Response): Promise<string> {
  const reader = answer.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true };
    if (done) return text + decoder.decode();
    size += value.length;
    if (size > limits.size) {
      reader?.cancel().catch(() => {});
      throw new Fault('size', `${answer.url} is larger than ${limits.size / 1e6} MB`);
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** A career from the text of its file. Throws a `Fault` that names the text's origin. */
export function parseCareer(text: string, from: string): CareerFile {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Fault('json', `${from} is not valid JSON`);
  }
  return checkCareer(value, from);
}

/** A career from a value that should be one. Throws a `Fault`. */
export function checkCareer(value: unknown, from: string): CareerFile {
  try {
    return readShape(careerShapes, value);
  } catch (problem) {
    const where = problem instanceof TypeError ? problem.message : 'it is nested too deeply';
    throw new Fault('shape', `${from} is not a valid career.json:\n${where}`);
  }
}
