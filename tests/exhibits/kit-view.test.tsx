import { act, cleanup, fireEvent, render, renderHook, screen } from '@testing-library/react';
import fc from 'fast-check';
import { useEffect, useState } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Choice } from '#exhibits/kit/Choice.tsx';
import { Drawer } from '#exhibits/kit/Drawer.tsx';
import { announceAfter, Figure } from '#exhibits/kit/Figure.tsx';
import { Guide } from '#exhibits/kit/Guide.tsx';
import type { GuideMoment } from '#exhibits/kit/guide.ts';
import { defineInputs } from '#exhibits/kit/inputs.ts';
import { PlayPress } from '#exhibits/kit/PlayPress.tsx';
import { Slider } from '#exhibits/kit/Slider.tsx';
import { Stage } from '#exhibits/kit/Stage.tsx';
import { Stepper } from '#exhibits/kit/Stepper.tsx';
import { Still } from '#exhibits/kit/Still.tsx';
import { usePlayer } from '#exhibits/kit/usePlayer.ts';
import { useValues } from '#exhibits/kit/useValues.ts';

afterEach(cleanup);

const moments: readonly GuideMoment[] = [
  { say: 'One comes.', guess: { ask: 'And then?', options: ['Nothing', 'Two'] }, go: 'Send another' },
  { say: 'Two came.', answers: true, more: '*Both* were counted.', go: 'Next', undo: 'Take it back' },
];

interface ShopProps {
  readonly spoken?: string;
  readonly playing?: boolean;
  readonly onKey?: () => void;
  readonly level?: number;
}

function Shop({ spoken = 'One sold.', playing = false, onKey, level }: ShopProps) {
  const [step, enter] = useState(1);
  const [moment, go] = useState(0);
  useEffect(() => {
    const back = () => enter(1);
    addEventListener('popstate', back);
    return () => removeEventListener('popstate', back);
  }, []);
  return (
    <Figure name="shop" title="A shop" level={level} {...{ spoken, playing }}>
      <Stage label="The counter" onKey={onKey}>
        <button type="button">Sell</button>
      </Stage>
      <Guide
        steps={['First', 'Second', 'Third']}
        step={step}
        queryOf={(to) => `shop.step=${to}`}
        onStep={enter}
        moment={step === 1 ? moments[moment] : undefined}
        onGo={() => (moment === 0 ? go(1) : enter(4))}
        onUndo={() => go(0)}
        assumed="*Assumed:* everything."
      >
        {step === 4 && <button type="button">A control of the sandbox</button>}
      </Guide>
      <Still answer="Both." rows={[]} picture={null} />
      <Drawer basis={{ assumed: ['Everything.'], story: ['It grew.'] }} />
    </Figure>
  );
}

function Servers() {
  const [value, onChange] = useState(2);
  return <Stepper label="Servers" min={1} max={16} {...{ value, onChange }} />;
}

describe('Figure', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const wait = (milliseconds: number) => act(() => vi.advanceTimersByTime(milliseconds));

  test('announces a sentence only after a delay, and only after the visitor has acted', () => {
    const { rerender } = render(<Shop spoken="One sold." />);
    const status = screen.getByRole('status');
    rerender(<Shop spoken="Two sold." />);
    wait(announceAfter);
    expect(status.textContent).toBe('');
    fireEvent.click(screen.getByRole('button', { name: 'Sell' }));
    rerender(<Shop spoken="Three sold." />);
    wait(announceAfter - 1);
    rerender(<Shop spoken="Four sold." />);
    wait(announceAfter - 1);
    expect(status.textContent).toBe('');
    wait(1);
    expect(status.textContent).toBe('Four sold.');
  });

  test('announces nothing until a run ends', () => {
    const { rerender } = render(<Shop spoken="One sold." />);
    fireEvent.click(screen.getByRole('button', { name: 'Sell' }));
    rerender(<Shop spoken="Two sold." playing />);
    wait(10 * announceAfter);
    expect(screen.getByRole('status').textContent).toBe('');
    rerender(<Shop spoken="Two sold." />);
    wait(announceAfter);
    expect(screen.getByRole('status').textContent).toBe('Two sold.');
  });

  test('is a named figure with a simulation notice and headings of the given level', () => {
    const { unmount } = render(<Shop />);
    const figure = screen.getByRole('figure', { name: 'A shop' });
    expect(figure.querySelector('.tl-ground__head')?.textContent).toBe(
      'A simulation, not data from the startup',
    );
    expect([...figure.querySelectorAll('h1, h2, h3, h4')].every(({ tagName }) => tagName === 'H3')).toBe(
      true,
    );
    unmount();
    render(<Shop level={4} />);
    expect(document.querySelectorAll('h3')).toHaveLength(0);
    expect(document.querySelectorAll('h4').length).toBeGreaterThan(1);
  });

  test('passes on the keys of its stage, but not with modifiers or from a control inside', () => {
    const onKey = vi.fn();
    render(<Shop onKey={onKey} />);
    const stage = screen.getByRole('group', { name: 'The counter' });
    for (const key of [' ', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'a', 'Tab'])
      fireEvent.keyDown(stage, { key });
    expect(onKey.mock.calls.flat()).toEqual([' ', 'ArrowLeft', 'ArrowRight', 'Home', 'End']);
    fireEvent.keyDown(stage, { key: 'ArrowRight', ctrlKey: true });
    fireEvent.keyDown(screen.getByRole('button', { name: 'Sell' }), { key: 'ArrowRight' });
    expect(onKey).toHaveBeenCalledTimes(5);
  });

  test('leaves the stage out of the tab order if it handles no keys', () => {
    render(<Shop />);
    expect(screen.getByRole('group', { name: 'The counter' }).hasAttribute('tabindex')).toBe(false);
  });
});

describe('Guide', () => {
  const big = () => document.querySelector<HTMLButtonElement>('button.tl-press');

  test('works without a guess, keeps the focus on the big button, and answers a guess', () => {
    render(<Shop />);
    big()?.focus();
    fireEvent.click(big()!);
    expect(screen.getByRole('heading', { name: 'Two came.' }).nextElementSibling?.textContent).toBe(
      'Both were counted.',
    );
    expect(document.activeElement).toBe(big());
    expect(big()?.textContent).toBe('Next');
    fireEvent.click(screen.getByRole('button', { name: 'Take it back' }));
    fireEvent.click(screen.getByRole('radio', { name: 'Nothing' }));
    fireEvent.click(big()!);
    expect(screen.getByText(/You said: nothing\./)).toBeTruthy();
  });

  test('links to each step by address, and marks the current one', () => {
    render(<Shop />);
    const links = screen.getAllByRole('link');
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['1 First', '?shop.step=1'],
      ['2 Second', '?shop.step=2'],
      ['3 Third', '?shop.step=3'],
      ['Explore freely', '?shop.step=4'],
    ]);
    expect(fireEvent.click(links[1]!)).toBe(false);
    expect(links.map((link) => link.getAttribute('aria-current'))).toEqual([null, 'step', null, null]);
    // With a modifier the click belongs to the browser.
    expect(fireEvent.click(links[2]!, { ctrlKey: true })).toBe(true);
  });

  test('moves the focus to the name of the step if the step has no big button', () => {
    render(<Shop />);
    fireEvent.click(big()!);
    big()?.focus();
    fireEvent.click(big()!);
    expect(document.activeElement?.textContent).toBe('Explore freely');
  });

  test('moves the focus to the big button when the undo button disappears', () => {
    render(<Shop />);
    fireEvent.click(big()!);
    const undo = screen.getByRole('button', { name: 'Take it back' });
    undo.focus();
    fireEvent.click(undo);
    expect(undo.isConnected).toBe(false);
    expect(document.activeElement).toBe(big());
  });

  test('moves the focus to the big button when Back removes a focused sandbox control', () => {
    render(<Shop />);
    fireEvent.click(screen.getByRole('link', { name: 'Explore freely' }));
    const control = screen.getByRole('button', { name: 'A control of the sandbox' });
    control.focus();
    fireEvent.popState(window);
    expect(control.isConnected).toBe(false);
    expect(document.activeElement).toBe(big());
  });

  test('leaves the focus alone if the reader has moved it elsewhere', async () => {
    render(<Shop />);
    fireEvent.click(screen.getByRole('link', { name: 'Explore freely' }));
    const control = screen.getByRole('button', { name: 'A control of the sandbox' });
    control.focus();
    control.blur();
    await new Promise((resolve) => setTimeout(resolve));
    fireEvent.popState(window);
    expect(document.activeElement).toBe(document.body);
  });
});

describe('Drawer', () => {
  test('is closed at first, and puts its contents after the details element', () => {
    render(<Shop />);
    const drawer = screen.getByText('How it’s modelled').closest('details');
    expect(drawer?.open).toBe(false);
    expect(drawer?.nextElementSibling?.textContent).toContain('From my storyIt grew.');
  });
});

describe('the controls', () => {
  test('a slider shows its value and provenance, and reports a drag and a release separately', () => {
    const [onChange, onRelease] = [vi.fn(), vi.fn()];
    render(
      <Slider
        label="Users"
        {...{ min: 0, max: 100, step: 1, value: 20, onChange, onRelease }}
        text="20 users"
        provenance="assumption"
      />,
    );
    const slider = screen.getByRole('slider', { name: 'Users' });
    expect(slider.getAttribute('aria-valuetext')).toBe('20 users, assumed');
    expect(slider.closest('[data-script-only]')?.textContent).toContain('assumed');
    fireEvent.input(slider, { target: { value: '30' } });
    expect(onChange).toHaveBeenLastCalledWith(30);
    expect(onRelease).not.toHaveBeenCalled();
    slider.dispatchEvent(new Event('change', { bubbles: true }));
    expect(onRelease).toHaveBeenCalledTimes(1);
  });

  test('a choice is a group of radio buttons, named by its legend', () => {
    const onChange = vi.fn();
    const options = [
      { value: 'one', label: 'First' },
      { value: 'two', label: 'Second' },
    ] as const;
    render(<Choice legend="Order" value="one" {...{ options, onChange }} />);
    expect(screen.getByRole('group', { name: 'Order' })).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'First' }).checked).toBe(true);
    fireEvent.click(screen.getByRole('radio', { name: 'Second' }));
    expect(onChange).toHaveBeenCalledExactlyOnceWith('two');
  });

  test('a stepper stops at its limits, and clamps typed values to them', () => {
    render(<Servers />);
    const number = screen.getByRole<HTMLInputElement>('spinbutton', { name: 'Servers' });
    const fewer = screen.getByRole('button', { name: 'Fewer: Servers' });
    fireEvent.click(fewer);
    fireEvent.click(fewer);
    expect(number.value).toBe('1');
    expect(fewer.getAttribute('aria-disabled')).toBe('true');
    fireEvent.change(number, { target: { value: '400' } });
    fireEvent.blur(number);
    expect(number.value).toBe('16');
    fireEvent.change(number, { target: { value: '' } });
    expect(number.value).toBe('');
    fireEvent.blur(number);
    expect(number.value).toBe('16');
  });
});

const inputs = defineInputs({
  lose: { kind: 'integer', label: 'Lost', provenance: 'assumption', min: 0, max: 9, step: 1, default: 0 },
});

/** The queries in a browser's history. */
function openHistory() {
  const entries = [''];
  const onQuery = (query: string) => void entries.push(query);
  return { entries, onQuery };
}

describe('useValues(inputs, prefix, search, onQuery)', () => {
  test('reads the address, and reads it again when it changes from outside', () => {
    const { result, rerender } = renderHook(({ search }) => useValues(inputs, 'x', search, () => {}), {
      initialProps: { search: '' },
    });
    expect(result.current[0]).toEqual({ lose: 0 });
    rerender({ search: '?x.lose=4' });
    expect(result.current[0]).toEqual({ lose: 4 });
    rerender({ search: '?x.lose=99' });
    expect(result.current[0]).toEqual({ lose: 9 });
  });

  test('adds one history entry for a drag, and follows Back to the value before it', () => {
    const { entries, onQuery } = openHistory();
    const { result, rerender } = renderHook(({ search }) => useValues(inputs, 'x', search, onQuery), {
      initialProps: { search: '' },
    });
    act(() => result.current[1]({ lose: 2 }));
    for (const lose of [3, 4, 5]) act(() => result.current[1]({ lose }, 'drag'));
    act(() => result.current[1]({ lose: 5 }));
    expect(entries).toEqual(['', 'x.lose=2', 'x.lose=5']);
    rerender({ search: 'x.lose=5' });
    rerender({ search: '?x.lose=2' });
    expect(result.current[0]).toEqual({ lose: 2 });
  });

  test('keeps the visitor’s last change if addresses arrive late or with gaps', () => {
    const values = fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { minLength: 1 });
    fc.assert(
      fc.property(values, fc.array(fc.nat(3)), (wanted, pace) => {
        const written: string[] = [];
        const { result, rerender } = renderHook(
          ({ search }) => useValues(inputs, 'x', search, (query) => written.push(query)),
          { initialProps: { search: '' } },
        );
        let told = -1;
        wanted.forEach((lose, turn) => {
          act(() => result.current[1]({ lose }));
          told = Math.min(told + (pace[turn] ?? 0), written.length - 1);
          if (told >= 0) rerender({ search: written[told]! });
          expect(result.current[0]).toEqual({ lose });
        });
      }),
      { numRuns: 60 },
    );
  });

  test('(bug) follows Back to an earlier value after the router skipped some of its updates', () => {
    const { result, rerender } = renderHook(({ search }) => useValues(inputs, 'x', search, () => {}), {
      initialProps: { search: '' },
    });
    for (const lose of [1, 2, 1]) act(() => result.current[1]({ lose }));
    rerender({ search: '?x.lose=1' });
    rerender({ search: '?x.lose=2' });
    expect(result.current[0]).toEqual({ lose: 2 });
  });

  test('ends with the value in the last address, and adds no history entry during a drag', () => {
    const turn = fc.record({ lose: fc.nat(3), settled: fc.boolean(), pace: fc.nat(3) });
    fc.assert(
      fc.property(fc.array(turn, { minLength: 1 }), (turns) => {
        const entries = [''];
        const { result, rerender } = renderHook(
          ({ search }) => useValues(inputs, 'x', search, (query) => entries.push(query)),
          { initialProps: { search: '' } },
        );
        let told = 0;
        for (const { lose, settled, pace } of turns) {
          const written = entries.length;
          act(() => result.current[1]({ lose }, settled ? 'change' : 'drag'));
          expect(entries.length).toBeLessThanOrEqual(settled ? written + 1 : written);
          told = Math.min(told + pace, entries.length - 1);
          rerender({ search: entries[told]! });
        }
        act(() => result.current[1]({}));
        for (const search of entries.slice(told)) rerender({ search });
        expect(result.current[0].lose).toBe(Number(new URLSearchParams(entries.at(-1)).get('x.lose')));
      }),
      { numRuns: 200 },
    );
  });
});

describe('usePlayer(length, millisecondsPerStep)', () => {
  let frames: FrameRequestCallback[] = [];
  const frame = (now: number) => act(() => frames.splice(0).forEach((tick) => void tick(now)));
  beforeEach(() => {
    frames = [];
    vi.stubGlobal('requestAnimationFrame', (tick: FrameRequestCallback) => frames.push(tick));
    vi.stubGlobal('cancelAnimationFrame', () => frames.splice(0));
  });
  afterEach(() => void vi.unstubAllGlobals());

  test('waits for play, moves with each frame, and does not jump after a long pause', () => {
    const { result } = renderHook(() => usePlayer(5, 100));
    expect(frames).toHaveLength(0);
    act(() => result.current.play());
    frame(1000);
    frame(1060);
    frame(1120);
    expect(result.current.position).toBe(1);
    frame(99_000);
    expect(result.current.position).toBe(2);
    act(() => result.current.pause());
    expect(frames).toHaveLength(0);
  });

  test('renders once a step, and notifies followers of every frame', () => {
    let renders = 0;
    const { result } = renderHook(() => {
      renders += 1;
      return usePlayer(5, 100);
    });
    const heard: number[] = [];
    const leave = result.current.follow((steps) => void heard.push(Math.round(steps * 100) / 100));
    act(() => result.current.play());
    const before = renders;
    for (const now of [1000, 1025, 1050, 1075, 1105]) frame(now);
    expect(heard).toEqual([0, 0.25, 0.5, 0.75, 1.05]);
    expect([renders, result.current.position]).toEqual([before + 1, 1]);
    act(() => result.current.pause());
    expect(result.current.progress).toBeCloseTo(0.05);
    leave();
    act(() => result.current.play());
    frame(2000);
    expect(heard).toHaveLength(5);
  });

  test('opens at the end if asked to, and plays from the start', () => {
    const { result, rerender } = renderHook(({ trace }) => usePlayer(5, 100, { at: 'end', trace }), {
      initialProps: { trace: 'a' },
    });
    expect(result.current.position).toBe(5);
    act(() => result.current.play());
    expect(result.current).toMatchObject({ position: 0, playing: true });
    rerender({ trace: 'b' });
    expect(result.current).toMatchObject({ position: 5, playing: false });
  });

  test('stops after the given number of steps', () => {
    const { result } = renderHook(() => usePlayer(50, 100));
    act(() => result.current.play(2));
    for (const now of [1000, 1090, 1180, 1270]) frame(now);
    expect(result.current).toMatchObject({ position: 2, playing: false });
  });

  test('plays once when first seen, unless the visitor acted first or wants less motion', () => {
    const seen = () => {
      const hook = renderHook(() => usePlayer(50, 100, { first: 3 }));
      return { ...hook, see: () => act(() => hook.result.current.watch(document.createElement('div'))) };
    };
    const first = seen();
    expect(first.result.current.playing).toBe(false);
    first.see();
    expect(first.result.current.playing).toBe(true);
    const quicker = seen();
    act(() => quicker.result.current.step());
    quicker.see();
    expect(quicker.result.current.playing).toBe(false);
    vi.stubGlobal('matchMedia', () => ({ matches: true }));
    const calm = seen();
    calm.see();
    expect(calm.result.current.playing).toBe(false);
  });

  test('goes one step instead of playing if the visitor wants less motion', () => {
    vi.stubGlobal('matchMedia', () => ({ matches: true }));
    const { result } = renderHook(() => usePlayer(5, 100, { at: 'end' }));
    act(() => result.current.play());
    expect(result.current).toMatchObject({ position: 1, playing: false });
    act(() => result.current.onKey(' '));
    expect(result.current).toMatchObject({ position: 2, playing: false });
  });

  test('stops while off the screen', () => {
    let report: (entries: { isIntersecting: boolean }[]) => void = () => {};
    vi.stubGlobal(
      'IntersectionObserver',
      class {
        constructor(callback: typeof report) {
          report = callback;
        }
        observe() {}
        disconnect() {}
      },
    );
    const { result } = renderHook(() => usePlayer(5, 100));
    act(() => result.current.watch(document.createElement('div')));
    act(() => result.current.play());
    act(() => report([{ isIntersecting: false }]));
    expect(frames).toHaveLength(0);
    act(() => report([{ isIntersecting: true }]));
    expect(frames).toHaveLength(1);
  });
});

describe('PlayPress', () => {
  test.each([
    { motion: 'any', playing: false, name: 'Play' },
    { motion: 'any', playing: true, name: 'Pause' },
    { motion: 'less', playing: false, name: 'Step' },
  ])('reads $name if the visitor wants $motion motion', ({ motion, playing, name }) => {
    vi.stubGlobal('matchMedia', (query: string) => ({ matches: motion === 'less', media: query }));
    render(<PlayPress playing={playing} onPress={() => {}} />);
    expect(screen.getByRole('button').textContent).toBe(name);
    vi.unstubAllGlobals();
  });
});
