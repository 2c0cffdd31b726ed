import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { holdCareer, limits } from '#embed/holdCareer.ts';

const address = 'https://example.com/career.json';
const answered = vi.fn<(signal: AbortSignal) => Promise<Response>>();
vi.stubGlobal('fetch', (_: string, { signal }: { signal: AbortSignal }) => answered(signal));

const untilStopped = (signal: AbortSignal) =>
  new Promise<Response>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  });
const reasonOf = (file: Promise<unknown>) => file.then(() => 'none').catch(({ reason }) => reason);

afterEach(() => {
  answered.mockReset();
  vi.useRealTimers();
});

afterAll(() => {
  vi.unstubAllGlobals();
});

describe('holdCareer(address)', () => {
  test('fetches once for all holders, and again after all have released it', async () => {
    answered.mockResolvedValue(new Response('[]'));
    const held = Array.from({ length: 100 }, () => holdCareer(address));
    expect(await Promise.all(held.map(({ file }) => reasonOf(file)))).toEqual(held.map(() => 'shape'));
    expect(answered).toHaveBeenCalledTimes(1);
    for (const { release } of held) release();
    answered.mockResolvedValue(new Response('[]'));
    const again = holdCareer(address);
    await reasonOf(again.file);
    expect(answered).toHaveBeenCalledTimes(2);
    again.release();
  });

  test('aborts the request only when the last holder releases it', async () => {
    answered.mockImplementation(untilStopped);
    const [one, other] = [holdCareer(address), holdCareer(address)];
    const reason = reasonOf(other.file);
    const signal = answered.mock.calls[0]![0];
    one.release();
    expect(signal.aborted).toBe(false);
    other.release();
    expect(signal.aborted).toBe(true);
    expect(await reason).toBe('network');
  });

  test('rejects a file that takes too long or is too large', async () => {
    vi.useFakeTimers();
    answered.mockImplementation(untilStopped);
    const late = holdCareer(address);
    const reason = reasonOf(late.file);
    await vi.advanceTimersByTimeAsync(limits.time);
    expect(await reason).toBe('timeout');
    late.release();
    vi.useRealTimers();
    answered.mockResolvedValue(new Response(' '.repeat(limits.size + 1)));
    const large = holdCareer(address);
    expect(await reasonOf(large.file)).toBe('size');
    large.release();
  });

  test.each([
    ['network', () => new Response('', { status: 404 })],
    ['json', () => new Response('<!doctype html>')],
    ['json', () => new Response('')],
    ['shape', () => new Response('null')],
  ])('rejects with the reason “%s”', async (reason, answer) => {
    answered.mockResolvedValue(answer());
    const held = holdCareer(address);
    expect(await reasonOf(held.file)).toBe(reason);
    held.release();
  });
});
