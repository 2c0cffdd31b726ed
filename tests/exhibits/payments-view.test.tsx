// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { type ComponentProps, StrictMode, useState } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { defaultValues } from '#exhibits/kit/inputs.ts';
import { runDay } from '#exhibits/payments/day.ts';
import { describeBasis, describeDay, guardLessons } from '#exhibits/payments/describe.ts';
import { exhibit } from '#exhibits/payments/index.ts';
import { paymentsInputs } from '#exhibits/payments/inputs.ts';
import { careful, hopeful } from '#exhibits/payments/model.ts';
import { isOpening, showPayment } from '#exhibits/payments/opening.ts';
import { countOrderings, headlineUniverse } from '#exhibits/payments/orderings.ts';
import { knownResult } from '#exhibits/payments/universes.ts';

const { View } = exhibit;
const still = () => renderToString(<View lang="en-GB" search="" onQuery={() => {}} />);
afterEach(() => {
  cleanup();
  document.body.replaceChildren();
});

/** The exhibit in a page whose address it can write. */
function Page({
  at = '',
  onQuery = () => {},
}: { readonly at?: string } & Partial<ComponentProps<typeof View>>) {
  const [search, setSearch] = useState(at);
  return (
    <View
      lang="en-GB"
      search={search}
      onQuery={(query) => {
        setSearch(`?${query}`);
        onQuery(query);
      }}
    />
  );
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const rows = () =>
  within(screen.getByRole('table', { name: /and what two handlers do with each/ })).getAllByRole('rowheader');
const answer = () => document.querySelector('.tl-answer')?.textContent ?? '';

describe('the still of “Counted once”', () => {
  test('holds the whole sequence as a table, both totals in words, the sentences and what they rest on', () => {
    document.body.innerHTML = still();
    const table = screen.getByRole('table', {
      name: 'Seven messages about one payment, and what two handlers do with each',
    });
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map((head) => head.textContent),
    ).toEqual([
      'Seven messages about one payment',
      'Hopeful believes every message',
      'Careful five guards up',
    ]);
    expect(rows()).toHaveLength(8);
    expect(within(table).getAllByRole('row')[4]?.textContent).toMatch(
      /forged.*credited total 3.*paid.*rejected.*paid/,
    );
    expect(document.querySelector('[data-verdict="forged"]')?.textContent).toBe(
      'Hopeful: 3credits for one payment: a forged message was counted',
    );
    expect(document.querySelector('[data-verdict="ok"]')?.textContent).toBe(
      'Careful: 1credit for one payment: counted right',
    );
    const values = defaultValues(paymentsInputs);
    const text = document.body.textContent;
    for (const sentence of [
      'The hopeful handler recorded 3 credits and left the order “attempted”. The careful handler recorded 1 and left it “paid”.',
      'This sequence is chosen',
      describeDay(runDay(values), values),
      'the careful handler is right in 68,983 and the hopeful one in 329',
      describeBasis(values),
    ])
      expect(text).toContain(sentence);
    for (const lesson of guardLessons) expect(text.split(lesson)).toHaveLength(2);
  });

  test('has no style attribute, and marks every control as needing a script', () => {
    const html = still();
    expect(html).not.toMatch(/\sstyle=/);
    document.body.innerHTML = html;
    const controls = [...document.querySelectorAll('button, input, select, textarea')];
    expect(controls.length).toBeGreaterThan(8);
    expect(controls.filter((control) => !control.closest('[data-script-only]'))).toEqual([]);
  });

  test('is taken over without a difference, and then shows what the address says', async () => {
    const html = still();
    document.body.innerHTML = `<div id="place">${html}</div>`;
    const place = document.getElementById('place')!;
    const parsed = place.innerHTML;
    const onRecoverableError = vi.fn();
    const view = (search: string) => (
      <StrictMode>
        <View lang="en-GB" search={search} onQuery={() => {}} />
      </StrictMode>
    );
    const root = await act(() => hydrateRoot(place, view(''), { onRecoverableError }));
    expect(place.innerHTML === parsed).toBe(true);
    act(() => root.render(view('?payments.seed=2&payments.lose=0')));
    expect(onRecoverableError).not.toHaveBeenCalled();
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Lose' }).checked).toBe(false);
    expect(place.textContent).toContain('on day 2');
    act(() => root.unmount());
  });
});

describe('the board', () => {
  test('steps through the messages by button and by key, and says how far it is', () => {
    render(<Page />);
    press('Step');
    expect(rows()).toHaveLength(1);
    expect(answer()).toMatch(
      /^So far, after 1 of 7 messages, the hopeful handler has recorded 1 credit and calls the order “paid”/,
    );
    const scene = screen.getByRole('group', { name: 'Counted once, message by message' });
    fireEvent.keyDown(scene, { key: 'ArrowRight' });
    expect(rows()).toHaveLength(2);
    fireEvent.keyDown(scene, { key: 'ArrowLeft' });
    press('Back');
    expect(answer()).toBe('No message has arrived yet.');
    fireEvent.keyDown(scene, { key: 'End' });
    expect(answer()).toMatch(/^Seven messages arrived/);
    fireEvent.keyDown(scene, { key: 'Home' });
    expect(rows).toThrow();
  });

  test('plays and pauses with one button', () => {
    render(<Page />);
    press('Play');
    press('Pause');
    expect(screen.getByRole('button', { name: 'Play' })).toBeTruthy();
  });

  test('writes weather and day to the address, each as an entry of its own, and reads them back', () => {
    const onQuery = vi.fn();
    render(<Page onQuery={onQuery} />);
    fireEvent.click(screen.getByRole('checkbox', { name: 'Duplicate' }));
    press('Another day');
    fireEvent.click(screen.getByRole('checkbox', { name: 'Duplicate' }));
    expect(onQuery.mock.calls).toEqual([
      ['payments.duplicate=0'],
      ['payments.duplicate=0&payments.seed=2'],
      ['payments.seed=2'],
    ]);
    cleanup();
    render(<Page at="?payments.duplicate=0&payments.shuffle=false" />);
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Duplicate' }).checked).toBe(false);
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Reorder' }).checked).toBe(false);
  });

  test('is right on both sides when nothing troubles the messages', () => {
    render(<Page at="?payments.duplicate=0&payments.shuffle=false&payments.lose=0&payments.forge=0" />);
    expect(document.querySelectorAll('[data-verdict="ok"]')).toHaveLength(2);
    expect(document.body.textContent).toContain('the hopeful handler gets every payment right');
  });
});

describe('an opened message', () => {
  test('shows a signature that fits until the amount is changed', () => {
    render(<Page />);
    press('Open message 3: payment.captured');
    const button = screen.getByRole('button', { name: 'Open message 3: payment.captured' });
    expect(button.getAttribute('aria-expanded')).toBe('true');
    const letter = document.querySelector<HTMLElement>('.tl-letter')!;
    expect(letter.textContent).toContain('accepted');
    const [body, , came, computed] = [...letter.querySelectorAll('dd')].map((part) => part.textContent);
    expect(body).toContain('"amount":50000');
    expect(came).toBe(computed);
    fireEvent.change(screen.getByRole('textbox'), { target: { value: '50001' } });
    expect(letter.textContent).toContain('"amount":50001');
    expect(letter.textContent).toContain('rejected');
    fireEvent.click(button);
    expect(document.querySelector('.tl-letter')).toBeNull();
  });

  test('shows that a forged one never fitted', () => {
    render(<Page />);
    press('Open message 4: payment.captured (forged)');
    expect(document.querySelector('.tl-letter')?.getAttribute('data-authentic')).toBe('false');
  });
});

describe('the hood', () => {
  test('lets guards down, which the sentences and the address name', () => {
    const onQuery = vi.fn();
    render(<Page onQuery={onQuery} />);
    press('Open the hood');
    fireEvent.click(screen.getByRole('checkbox', { name: /^Verify/ }));
    expect(onQuery).toHaveBeenLastCalledWith('payments.verify=false');
    expect(answer()).toContain('The handler with dedupe, unique, forward and sweep recorded 1');
    expect(document.body.textContent).toContain('with these guards they are yet to be counted');
    fireEvent.click(screen.getByRole('checkbox', { name: 'Also listen to order.paid' }));
    expect(document.body.textContent).toContain('There are 65,202 orderings of the course “Paid”');
  });

  test('says the month’s volume in payments only for an average that the visitor gives', () => {
    render(<Page />);
    press('Open the hood');
    expect(document.body.textContent).not.toContain('on average');
    fireEvent.change(screen.getByRole('spinbutton', { name: /Average order/ }), { target: { value: '500' } });
    expect(document.body.textContent).toContain('at least 2,000 payments');
  });
});

describe('“Check every ordering”', () => {
  test('counts in slices, can be cancelled, and ends with the counts and the shortest failures', () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    render(<Page />);
    press('Check every ordering');
    expect(screen.getByRole('progressbar', { name: 'Orderings checked' })).toBeTruthy();
    press('Cancel');
    expect(vi.getTimerCount()).toBe(0);
    press('Check every ordering');
    act(() => vi.runAllTimers());
    vi.useRealTimers();
    expect(screen.queryByRole('progressbar')).toBeNull();
    const text = document.body.textContent;
    expect(text).toContain('Of all 68,983 orderings with each message at most twice');
    expect(text).toContain('Paid: payment.captured, then payment.captured, and counted more than once.');
    expect(text).toContain('Paid: payment.captured (forged), and a forged message was counted.');
  });

  test('says beforehand what counting gives', () => {
    const counted = [...countOrderings(headlineUniverse, { hopeful, careful }, 1e6)].at(-1)!;
    const known = knownResult(careful, false)!;
    for (const handler of ['hopeful', 'careful'] as const)
      expect(known.accounts[handler].verdicts).toEqual(counted.accounts[handler].verdicts);
    expect([known.checked, known.total]).toEqual([counted.checked, counted.total]);
    expect(knownResult(careful, true)).toBeUndefined();
    expect(knownResult({ ...careful, sweep: false }, false)).toBeUndefined();
  });
});

describe('showPayment(values, day)', () => {
  const values = defaultValues(paymentsInputs);
  const day = runDay(values);

  test('opens with a chosen sequence, whatever the guards, and draws as soon as anything else changes', () => {
    expect(showPayment(values, day).sequence.join('')).toBe('CKCXAAK');
    expect(isOpening({ ...values, sweep: false, payments: 5 })).toBe(true);
    expect(showPayment({ ...values, seed: 2 }, day)).toBe(day.comparison);
    for (const change of [{ seed: 2 }, { lose: 0 }, { shuffle: false }, { orderPaid: true }] as const)
      expect(isOpening({ ...values, ...change })).toBe(false);
  });
});

describe('exhibit.describe(lang)', () => {
  test('tells all of it without a picture', () => {
    const told = exhibit.describe('en-GB');
    expect(told[0]).toContain('Seven messages arrived for one payment: payment.captured, app callback');
    expect(told.at(-1)).toMatch(/^A model, not the production system\./);
    expect(told.join(' ')).not.toMatch(/undefined|\p{Sc}/u);
  });
});
