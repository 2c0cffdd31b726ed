import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { catalogue } from '#exhibits/catalogue.ts';
import type { Exhibit } from '#exhibits/kit/exhibit.ts';
import { announceAfter } from '#exhibits/kit/Figure.tsx';

/** A page around an exhibit, with a history: a step adds an entry, any other change replaces the current one. */
function Page({
  View,
  search: first = '',
  told,
}: {
  View: Exhibit['View'];
  search?: string;
  told: string[];
}) {
  const [search, go] = useState(first);
  return (
    <View
      lang="en-GB"
      search={search}
      onQuery={(query, isStep) => {
        if (!isStep) told.pop();
        told.push(query);
        go(query);
      }}
    />
  );
}

beforeEach(() => {
  // With reduced motion, a press shows its end state at once.
  vi.stubGlobal('matchMedia', () => ({ matches: true, addEventListener() {}, removeEventListener() {} }));
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function open(name: string, search = '') {
  const { View } = (await catalogue[name]!.load()).exhibit;
  const told = [search];
  render(<Page View={View} search={search} told={told} />);
  return told;
}
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const big = () => document.querySelector('button.tl-press')?.textContent;
const heading = () => document.querySelector('.tl-say h3')?.textContent;
const figure = () => document.querySelector('.tl-ground output')?.getAttribute('aria-label');
const said = () => {
  act(() => vi.advanceTimersByTime(announceAfter));
  return document.querySelector('p.tl-unseen[role=status]')?.textContent;
};

describe('Counted once', () => {
  test('plays through with its one button, and shows the result of each press', async () => {
    const told = await open('payments');
    expect(figure()).toBe('simulated: counted 1 time');
    const played: unknown[] = [];
    while (big() && big() !== 'Explore freely') {
      press(big()!);
      played.push([figure()?.replace(/\D/g, ''), said()]);
    }
    expect(played).toEqual([
      ['2', 'Counted 2 times for one payment: the same event came twice.'],
      ['1', 'Dedupe is on: the copy was ignored, counted once.'],
      ['1', 'One payment, counted once.'],
      ['2', 'Counted 2 times for one payment: order.paid has another event id, so Dedupe let it through.'],
      ['1', 'Unique is on: order.paid was already counted, counted once.'],
      ['0', 'Nobody has paid this order, nothing counted.'],
      ['1', 'Counted once, though nobody paid: the message was forged.'],
      ['0', 'Verify is on: the forged message was rejected, nothing counted.'],
      ['0', 'Not counted: the message was lost.'],
      ['1', 'Sweep is on: the missing payment was found, counted once.'],
    ]);
    expect(heading()).toBe('With Verify, Unique and Sweep, every order ends right.');
    expect(document.querySelectorAll('.tl-for dt')).toHaveLength(4);
    press('Explore freely');
    // Three steps and the sandbox make four entries; each press in them replaced its entry.
    expect(told.map((query) => new URLSearchParams(query).get('payments.step'))).toEqual([
      null,
      '2',
      '3',
      '4',
    ]);
  });

  test('switches a gate by the gate itself or by its button', async () => {
    await open('payments');
    press('Send it again');
    const gate = () => screen.getByRole('switch', { name: 'Dedupe' });
    expect(gate().getAttribute('aria-checked')).toBe('false');
    fireEvent.click(gate());
    expect([gate().getAttribute('aria-checked'), figure()]).toEqual(['true', 'simulated: counted 1 time']);
    press('Take Dedupe off');
    expect(figure()).toBe('simulated: counted 2 times');
  });

  const sandbox =
    'payments.step=4&payments.verify=true&payments.dedupe=true&payments.unique=true&payments.forward=true&payments.sweep=true';

  test('says that removing Dedupe changes nothing, and finds an ordering that breaks the remaining gates', async () => {
    await open('payments', sandbox);
    fireEvent.click(screen.getByRole('switch', { name: 'Dedupe' }));
    expect(said()).toBe(
      'Dedupe is off, and nothing changes: Unique stops a copy, too. Counted 1 time for one payment.',
    );
    press('Find an order that breaks this');
    expect(said()).toBe('None found: every ordering of these messages ends right.');
    fireEvent.click(screen.getByRole('switch', { name: 'Dedupe' }));
    fireEvent.click(screen.getByRole('switch', { name: 'Unique' }));
    press('Find an order that breaks this');
    expect(said()).toBe(
      'Found an order that breaks this: payment.captured, then order.paid. Counted 2 times for one payment. With these gates 3,592 of 65,202 orderings end right.',
    );
    expect(screen.getAllByRole('radio')).toHaveLength(2);
  });

  test('changes the row of messages, keeps the selection, and announces the results', async () => {
    await open('payments', sandbox);
    fireEvent.click(screen.getByRole('radio', { name: /^Collected payment/ }));
    press('Copy');
    expect(screen.getByRole('toolbar').getAttribute('aria-label')).toBe('Payment collected, 4th of 7');
    press('Lose');
    expect(said()).toBe('Payment collected is lost. Counted 1 time for one payment.');
    press('Bring back');
    press('Earlier');
    expect(said()).toContain('Payment collected moved to 3rd.');
    press('Start over');
    expect(screen.getAllByRole('radio')).toHaveLength(6);
  });
});

describe('Zero to one lakh', () => {
  const slide = (users: number) => {
    const slider = screen.getByRole<HTMLInputElement>('slider', { name: 'Active users' });
    fireEvent.input(slider, { target: { value: String(users) } });
    act(() => void slider.dispatchEvent(new Event('change', { bubbles: true })));
  };

  test('counts the requests that wait beyond the picture', async () => {
    await open('scaling');
    const beyond = () => document.querySelector('.tl-beyond')?.textContent;
    expect(beyond()).toBe('');
    slide(100_000);
    await vi.waitFor(() => expect(beyond()).toMatch(/^\+\d+$/));
  });

  test('has a still with six late servers and the three ways, wide and narrow', async () => {
    await open('scaling');
    const still = document.querySelector('.tl-still');
    const figures = [...(still?.querySelectorAll('output') ?? [])].map((each) =>
      each.getAttribute('aria-label'),
    );
    expect(figures).toEqual([
      'simulated: 2.48 s',
      ...['simulated: 0.19 s', 'simulated: 0.19 s', 'simulated: 0.18 s'],
    ]);
    for (const place of ['.tl-hall__wide svg', '.tl-hall__narrow svg'])
      expect(
        still?.querySelectorAll(`.tl-hall > ${place.replace(' ', ' .tl-tracks > ')}`),
        place,
      ).toHaveLength(2);
  });

  test('plays through: one server full, one more server, three ways', async () => {
    const told = await open('scaling');
    expect([figure(), big()]).toEqual(['assumed: 10,000', undefined]);
    slide(17_280);
    expect([figure(), said()]).toEqual([
      'assumed: 17,280',
      '17,280 users: one server is exactly full, the queue only grows.',
    ]);
    press('Go to 1 lakh');
    expect(figure()).toBe('simulated: 2.48 s');
    press('+ Add a server');
    expect([figure(), said()]).toEqual([
      'simulated: 0.52 s',
      '7 servers: 19 of 20 answers within 0.52 s, before 2.48 s; later than 200 ms.',
    ]);
    expect(document.querySelector('.tl-stage')?.textContent).toContain('almost 5 times faster');
    press('Next');
    expect(document.querySelectorAll('.tl-ground output')).toHaveLength(0);
    press('Run all three');
    expect(
      [...document.querySelectorAll('.tl-ground output')].map((each) => each.getAttribute('aria-label')),
    ).toEqual(['simulated: 0.19 s', 'simulated: 0.19 s', 'simulated: 0.18 s']);
    expect(heading()).toBe('All three make it: scale out, share one queue, or do less work.');
    press('Explore freely');
    expect(told.map((query) => new URLSearchParams(query).get('scaling.step'))).toEqual([
      null,
      '2',
      '3',
      '4',
    ]);
    expect(figure()).toBe('simulated: 0.19 s');
  });

  test('shows the result of any setup in the sandbox, also after a long run', async () => {
    await open('scaling', 'scaling.step=4&scaling.users=100000&scaling.servers=12');
    press('Fewer: Servers');
    expect(said()).toMatch(/^11 servers, round robin, 53% busy: 19 of 20 answers within 0\.2\d? s/);
    fireEvent.click(screen.getByRole('radio', { name: 'Least connections' }));
    expect(figure()).toBe('simulated: …');
    act(() => void vi.runAllTimers());
    expect(figure()).toMatch(/^simulated: 0\.1\d s$/);
    for (let presses = 0; presses < 7; presses++) press('Fewer: Servers');
    expect(figure()).toBe('simulated: no limit');
  });
});

describe('Ship it', () => {
  test('plays through: a faster pipeline, releasing every change, three rollouts', async () => {
    await open('ship');
    expect(figure()).toBe('simulated: 3.55 days');
    press('Make the pipeline faster');
    expect([figure(), said()]).toEqual([
      'simulated: 3.5 days',
      'A faster pipeline: 3.5 days from finished to shipped, before 3.55 days.',
    ]);
    press('Next');
    fireEvent.click(screen.getByRole('radio', { name: 'A pipeline twice as fast' }));
    press('Release every change');
    expect(figure()).toBe('simulated: 7 min 10 s');
    expect(screen.getByText(/^You said: a pipeline twice as fast\./)).toBeTruthy();
    press('Next');
    expect([...document.querySelectorAll('.tl-key li')].map((each) => each.textContent)).toEqual([
      ...['old version', 'starting', 'new version'],
      ...['3 servers, which the requests need', '0 to 150 s'],
    ]);
    press('Roll out all three ways');
    expect(
      [...document.querySelectorAll('.tl-ground output')].map((each) => each.getAttribute('aria-label')),
    ).toEqual(['simulated: 9,000 requests lost', 'simulated: 0 requests lost', 'simulated: 0 requests lost']);
    press('Explore freely');
    fireEvent.click(screen.getByRole('radio', { name: 'One after the other' }));
    expect(figure()).toBe('simulated: 10 min 25 s');
  });
});
