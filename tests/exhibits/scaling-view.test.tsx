// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import fc from 'fast-check';
import { type ComponentProps, StrictMode, useState } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { clampInputs, defaultValues } from '#exhibits/kit/inputs.ts';
import { announceAfter } from '#exhibits/kit/Stage.tsx';
import { openingTime, reachTime } from '#exhibits/scaling/clock.ts';
import { describeBasis } from '#exhibits/scaling/describe.ts';
import { drawFrame, layOutStage, paceOf, radiusOf } from '#exhibits/scaling/frame.ts';
import { exhibit } from '#exhibits/scaling/index.ts';
import { addressInputs, scalingInputs } from '#exhibits/scaling/inputs.ts';
import { summarise, summariseRecent } from '#exhibits/scaling/measure.ts';
import { openSimulation, type Policy, policies } from '#exhibits/scaling/model.ts';
import { lookOut, setUp } from '#exhibits/scaling/outlook.ts';
import { type Brush, paintFrame } from '#exhibits/scaling/paint.ts';
import { describeAnswer, describeCeiling, describeSavings } from '#exhibits/scaling/telling.ts';

const { View } = exhibit;
const still = () => renderToString(<View lang="en-GB" search="" onQuery={() => {}} />);
const read = (given: object = {}) => clampInputs(addressInputs, given);
const openAt = (given: object = {}) => openSimulation(setUp(read(given)));
const assumed = '20 requests a day each, a fivefold peak and 50 ms of work per request';

afterEach(() => {
  cleanup();
  document.body.replaceChildren();
  vi.useRealTimers();
  vi.unstubAllGlobals();
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
const answer = () => document.querySelector('.tl-answer')?.textContent?.replaceAll('\u00a0', ' ') ?? '';
const now = () => document.querySelector('.tl-hall__now')?.textContent ?? '';
const dots = () =>
  [...document.querySelectorAll('.tl-hall [data-kind]')]
    .map((dot) => dot.getAttribute('d') ?? dot.getAttribute('r'))
    .join(' ');
const cells = (name: RegExp) =>
  within(screen.getByRole('table', { name }))
    .getAllByRole('row')
    .map((row) => [...row.children].map((cell) => cell.textContent));

/** A canvas that notes what it is asked to paint. */
function noteDiscs() {
  const discs: { x: number; y: number; radius: number }[] = [];
  let clears = 0;
  const brush: Brush = {
    fillStyle: '',
    setTransform: () => {},
    clearRect: () => {
      clears += 1;
      discs.length = 0;
    },
    beginPath: () => {},
    moveTo: () => {},
    arc: (x: number, y: number, radius: number) => discs.push({ x, y, radius }),
    fill: () => {},
  };
  return { brush, discs, clears: () => clears };
}

/** Frames of the browser that come when the test lets them. */
function holdFrames() {
  vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'cancelAnimationFrame', 'performance'] });
  const { brush, clears } = noteDiscs();
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(brush as CanvasRenderingContext2D);
  const pass = (frames: number) => {
    for (let frame = 0; frame < frames; frame++) act(() => vi.advanceTimersToNextFrame());
  };
  return { pass, clears };
}

describe('the still of “Zero to one lakh”', () => {
  test('says what the default comes to, by theory and as measured, with its assumptions', () => {
    document.body.innerHTML = still();
    expect(answer()).toMatch(
      /^Assuming 20 requests a day each, .* 96% busy: 95% of answers come within 2\.48 s by theory, and within [\d.]+ m?s as simulated on day 1\.$/,
    );
    expect(document.querySelector('.tl-answer .tl-value')?.textContent?.replace('\u00a0', ' ')).toBe(assumed);
    expect(screen.getByText(describeBasis(defaultValues(scalingInputs)))).toBeDefined();
  });

  test('holds the readings, the servers and the need as tables with their assumptions', () => {
    document.body.innerHTML = still();
    expect(cells(/^How long an answer takes, assuming .*6 servers taking turns$/)).toContainEqual([
      '95% within',
      expect.stringMatching(/s$/),
      '2.48 s',
    ]);
    expect(cells(/^What servers taking turns give 100,000 users, assuming/)).toContainEqual([
      '12',
      '48%',
      '64 ms',
      '192 ms',
    ]);
    expect(cells(/^Servers for 95% of answers within 200 ms, assuming 100,000 users/).slice(1)).toEqual([
      ['One shared queue', '7', '4', '2'],
      ['In turn', '12', '4', '2'],
      ['At random', '24', '5', '2'],
    ]);
  });

  test('draws three more settings, each with the assumptions in its caption', () => {
    document.body.innerHTML = still();
    const pictures = [...document.querySelectorAll('.tl-picture')];
    expect(pictures.map((picture) => picture.querySelector('figcaption')?.textContent)).toEqual([
      `1 server, 17,280 users Assuming ${assumed}, it is exactly full.`,
      `4 servers, 100,000 users Assuming ${assumed}, the queue grows by 35.7 requests every second.`,
      `12 servers, 100,000 users Assuming ${assumed}, 95% of answers come within 192 ms by theory.`,
    ]);
    expect(pictures.map((picture) => picture.querySelectorAll('[data-role="server"]').length)).toEqual([
      1, 4, 12,
    ]);
  });

  test('draws with attributes only, hides what only a picture says, and marks what needs a script', () => {
    expect(still()).not.toContain('style=');
    document.body.innerHTML = still();
    for (const drawing of document.querySelectorAll('svg, canvas'))
      expect(drawing.closest('[aria-hidden="true"]')).not.toBeNull();
    for (const control of document.querySelectorAll('button, input, fieldset, summary'))
      expect(control.closest('[data-script-only]'), control.outerHTML).not.toBeNull();
  });

  test('is taken over without a word, and shows what the address says when it comes', async () => {
    const place = document.body.appendChild(document.createElement('div'));
    place.innerHTML = still();
    const before = [place.textContent, dots()];
    const view = (search: string) => (
      <StrictMode>
        <View lang="en-GB" search={search} onQuery={() => {}} />
      </StrictMode>
    );
    const failed = vi.fn();
    const root = await act(async () => hydrateRoot(place, view(''), { onRecoverableError: failed }));
    expect(failed).not.toHaveBeenCalled();
    expect([place.textContent, dots()]).toEqual(before);
    await act(async () => root.render(view('?scaling.servers=12')));
    expect(answer()).toContain('12 servers, taking turns, are 48% busy');
    await act(async () => root.unmount());
  });
});

describe('the controls', () => {
  test('are called by what they change, with where each value comes from', () => {
    render(<Page />);
    expect(screen.getByRole('slider', { name: 'Active users' }).getAttribute('aria-valuetext')).toBe(
      '100,000, from the story',
    );
    expect(screen.getByRole('slider', { name: 'Work per request' }).getAttribute('aria-valuetext')).toBe(
      '50 ms, assumed',
    );
    expect(screen.getByRole('spinbutton', { name: 'Servers' })).toBeDefined();
    expect(screen.getByRole('radio', { name: 'In turn' })).toHaveProperty('checked', true);
  });

  test('say where a number of users is the visitor’s own', () => {
    render(<Page at="?scaling.users=40000" />);
    expect(screen.getByRole('slider', { name: 'Active users' }).getAttribute('aria-valuetext')).toBe(
      '40,000, assumed',
    );
  });

  test('change the answer at once, and the address where a drag ends', () => {
    const onQuery = vi.fn();
    render(<Page onQuery={onQuery} />);
    const work = screen.getByRole('slider', { name: 'Work per request' });
    fireEvent.input(work, { target: { value: '25' } });
    expect(answer()).toContain('25 ms of work per request');
    expect(onQuery).not.toHaveBeenCalled();
    act(() => void work.dispatchEvent(new Event('change', { bubbles: true })));
    expect(onQuery).toHaveBeenLastCalledWith('scaling.service=25');
    fireEvent.click(screen.getByRole('radio', { name: 'One shared queue' }));
    expect(onQuery).toHaveBeenLastCalledWith('scaling.service=25&scaling.policy=shared');
    press('More: Servers');
    expect(onQuery).toHaveBeenLastCalledWith('scaling.servers=7&scaling.service=25&scaling.policy=shared');
  });

  test('say in words that there is no limit when more comes than the servers can do', () => {
    render(<Page at="?scaling.servers=4" />);
    expect(answer()).toContain('the queue grows by 35.7 every second, for ever');
    press('Step');
    expect(cells(/^How long an answer takes/)[2]).toEqual(['95% within', 'no limit', 'no limit']);
  });

  test('stand still with nobody there', () => {
    render(<Page at="?scaling.users=0" />);
    expect(answer()).toBe('With no users nothing arrives, and every server waits.');
    expect(now()).toContain('0 waiting, 0 being answered');
    expect(dots()).toBe('');
  });

  test('show another day as another picture and another measurement of the same settings', () => {
    const onQuery = vi.fn();
    render(<Page onQuery={onQuery} />);
    const [picture, said] = [dots(), answer()];
    press('Another day');
    expect(onQuery).toHaveBeenLastCalledWith('scaling.seed=2');
    expect(dots()).not.toBe(picture);
    expect(answer()).toMatch(/2\.48 s by theory, and within [\d.]+ m?s as simulated on day 2\.$/);
    expect(answer()).not.toBe(said);
  });

  test('announce one sentence a moment after the last change, and none before', () => {
    vi.useFakeTimers();
    render(<Page />);
    const status = screen.getByRole('status');
    expect(status.textContent).toBe('');
    press('More: Servers');
    press('More: Servers');
    act(() => vi.advanceTimersByTime(announceAfter - 1));
    expect(status.textContent).toBe('');
    act(() => vi.advanceTimersByTime(2));
    expect(status.textContent).toContain('8 servers, taking turns, are 72% busy');
  });

  test('of the scalability law move its sentence and no queue', () => {
    render(<Page />);
    const picture = dots();
    fireEvent.change(screen.getByRole('slider', { name: 'Cost of keeping each pair in agreement' }), {
      target: { value: '0' },
    });
    expect(screen.getByText(/no number of them does the work of more than 20\.$/)).toBeDefined();
    expect(dots()).toBe(picture);
  });
});

describe('the run', () => {
  test('stands still until it is asked, and steps through the same states by button and by key', () => {
    render(<Page />);
    const opening = now();
    expect(opening).toContain('20 s into the peak');
    press('Step');
    const second = [now(), dots()];
    expect(second[0]).toContain('20.1 s into the peak');
    press('Back');
    expect(now()).toBe(opening);
    const scene = screen.getByRole('group', { name: 'Requests on their way to the servers' });
    fireEvent.keyDown(scene, { key: 'ArrowRight' });
    expect([now(), dots()]).toEqual(second);
    fireEvent.keyDown(scene, { key: 'Home' });
    expect(now()).toBe(opening);
    fireEvent.keyDown(scene, { key: 'ArrowRight', ctrlKey: true });
    fireEvent.keyDown(screen.getByRole('button', { name: 'Step' }), { key: 'ArrowRight' });
    expect(now()).toBe(opening);
  });

  test('paints a canvas while it plays, and gives the picture back to the drawing when it pauses', () => {
    const { pass, clears } = holdFrames();
    render(<Page />);
    pass(10);
    expect(clears()).toBe(0);
    press('Play');
    pass(20);
    const painted = clears();
    expect(painted).toBeGreaterThan(15);
    expect(dots()).toBe('');
    press('Pause');
    pass(20);
    expect(clears()).toBe(painted);
    expect(dots()).not.toBe('');
  });

  test('measures the latest requests once it goes, and says over how many', () => {
    render(<Page />);
    expect(cells(/^How long an answer takes/)[0]).toContain('Simulated in 18,000 requests');
    press('Step');
    expect(cells(/^How long an answer takes/)[0]).toContain('Simulated in 2,000 requests');
  });

  test('goes one step instead of playing where less motion is wanted', () => {
    vi.stubGlobal('matchMedia', (query: string) => ({
      matches: query.includes('reduced-motion'),
      addEventListener: () => {},
      removeEventListener: () => {},
    }));
    render(<Page />);
    press('Play');
    expect(screen.getByRole('button', { name: 'Play' })).toBeDefined();
    expect(now()).toContain('20.1 s into the peak');
  });

  test('goes on at the same moment when a setting changes', () => {
    render(<Page />);
    press('Step');
    press('More: Servers');
    expect(now()).toContain('20.1 s into the peak');
  });
});

describe('paintFrame(brush, frame, stage, ink, ratio)', () => {
  test('paints the drawing’s own list: as many discs, at the same places', () => {
    const simulation = openAt();
    const pace = paceOf(1e6 / simulation.setup.meanGap, 6);
    const stage = layOutStage(6, 600);
    const frame = drawFrame(simulation, reachTime(simulation, pace, 0), stage, pace);
    const { brush, discs } = noteDiscs();
    paintFrame(brush, frame, stage, 'black', 2);
    render(<Page />);
    const drawn = [...document.querySelectorAll('.tl-hall [data-kind]')].flatMap((mark) => {
      const of = (name: string) => Number.parseFloat(mark.getAttribute(name) ?? '');
      const x = Number.parseFloat(mark.closest('svg')?.getAttribute('x') ?? '');
      if (mark.matches('circle')) return [{ x, y: of('cy'), radius: of('r') }];
      const at = (y: number) => ({ x, y, radius: of('stroke-width') / 2 });
      const path = mark.getAttribute('d') ?? '';
      const [, from = '', to = ''] = /^M0 ([\d.]+)V([\d.]+)$/.exec(path) ?? [];
      if (!from) return [...path.matchAll(/M0 (\d+)h0/g)].map(([, y]) => at(Number(y)));
      const step = Number(mark.getAttribute('stroke-dasharray')?.split(' ')[1]);
      const count = Math.floor((Number(from) - Number(to)) / step) + 1;
      return Array.from({ length: count }, (_, place) => at(Number(from) - place * step));
    });
    const near = ({ x, y, radius }: (typeof drawn)[number]) => ({
      x: expect.closeTo((x * stage.width) / 100, 0),
      y: expect.closeTo(y, 0),
      radius: expect.closeTo(radius, 1),
    });
    const inOrder = <D extends { readonly x: number; readonly y: number }>(list: readonly D[]) =>
      [...list].sort((one, other) => Math.round(one.x) - Math.round(other.x) || one.y - other.y);
    const inPixels = drawn.map((disc) => ({ ...disc, x: (disc.x * stage.width) / 100 }));
    expect(discs).toHaveLength(drawn.length);
    expect(inOrder(discs)).toEqual(
      inOrder(inPixels).map(({ x, y, radius }) => near({ x: (x * 100) / stage.width, y, radius })),
    );
    expect(discs.length).toBeGreaterThan(20);
  });
});

describe('drawFrame(simulation, time, stage, pace) at the pace of the page', () => {
  test('keeps within 240 dots and the stage, and its loads between idle and busy', () => {
    const settings = fc.record({
      users: fc.integer({ min: 0, max: 100_000 }),
      requests: fc.integer({ min: 1, max: 200 }),
      servers: fc.integer({ min: 1, max: 16 }),
      policy: fc.constantFrom(...(Object.keys(policies) as Policy[])),
    });
    fc.assert(
      fc.property(settings, fc.integer({ min: 0, max: 30 }), fc.boolean(), (given, steps, compact) => {
        const simulation = openAt(given);
        const pace = paceOf(1e6 / simulation.setup.meanGap, given.servers);
        const stage = layOutStage(given.servers, 294, { shared: given.policy === 'shared', compact });
        const frame = drawFrame(simulation, reachTime(simulation, pace, steps), stage, pace);
        expect(frame.dots.length).toBeLessThanOrEqual(240);
        for (const { y, kind } of frame.dots) {
          expect(y >= stage.bandY - 1e-9 && y <= stage.homeY + 1e-9).toBe(true);
          expect(radiusOf(stage, kind)).toBeGreaterThan(1);
        }
        for (const { load } of frame.servers) expect(load >= 0 && load <= 1 + 1e-9).toBe(true);
        expect(frame.served + frame.inService + frame.waiting).toBe(frame.arrived);
      }),
      { numRuns: 40 },
    );
  });
});

describe('paceOf(arrivalsPerSecond, servers)', () => {
  test('slows down before one dot stands for several', () => {
    expect(paceOf(0, 6)).toMatchObject({ slowdown: 1, requestsPerDot: 1 });
    expect(paceOf(115.74, 6)).toMatchObject({ slowdown: 4, requestsPerDot: 1 });
    expect(paceOf(240, 1)).toMatchObject({ slowdown: 8, requestsPerDot: 1 });
    expect(paceOf(4630, 1)).toMatchObject({ slowdown: 8, requestsPerDot: 20 });
  });
});

describe('openingTime(simulation)', () => {
  test('is 20 s, or sooner where more than 20,000 would have come by then', () => {
    expect(openingTime(openAt({ users: 0 }))).toBe(20e6);
    expect(openingTime(openAt())).toBe(20e6);
    const crowd = openAt({ requests: 200, peak: 20 });
    expect(openingTime(crowd) / crowd.setup.meanGap).toBeCloseTo(20_000);
  });
});

describe('summariseRecent(requests, time, most)', () => {
  test('summarises the last arrivals up to a time, and all where there are fewer', () => {
    const simulation = openAt();
    simulation.advance(3000);
    const { requests } = simulation;
    const tail = (from: number, to: number) => ({
      arrival: requests.arrival.slice(from, to),
      server: requests.server.slice(from, to),
      start: requests.start.slice(from, to),
      finish: requests.finish.slice(from, to),
    });
    expect(summariseRecent(requests, requests.arrival[8]!, 2000)).toMatchObject({ warmup: 0, counted: 9 });
    expect(summariseRecent(requests, requests.arrival[2499]!, 9)).toMatchObject({
      counted: 9,
      p95: summarise(tail(2491, 2500), 9)!.p95,
    });
    expect(summariseRecent(requests, 0, 2000)).toBeUndefined();
  });
});

describe('the sentences of the page', () => {
  test('give each figure with its assumptions', () => {
    expect(describeAnswer(read({ servers: 4 }), lookOut(read({ servers: 4 })), 'en-GB')).toMatch(
      /for ever\.$/,
    );
    expect(describeSavings(read(), 'en-GB')).toBe(
      `Assuming ${assumed}, 100,000 users need 12 servers taking turns for 95% of answers within 200 ms: ` +
        'half the work saves 8 of them, and one shared queue 5.',
    );
  });

  test('are silent about savings where there are none', () => {
    expect(describeSavings(read({ users: 0 }), 'en-GB')).toBeUndefined();
    expect(describeSavings(read({ users: 100 }), 'en-GB')).toBeUndefined();
    expect(describeSavings(read({ service: 200 }), 'en-GB')).toBeUndefined();
  });

  test('say where more servers stop to help, and that nobody measured it', () => {
    const said = (given: object) => describeCeiling(read(given), 'en-GB');
    expect(said({})).toBe(
      'Assuming 5% of the work cannot run side by side and each pair of servers costs 0.2%, ' +
        '6 servers do the work of 4.58, and beyond 22 each further one takes away.',
    );
    expect(said({ crosstalk: 0 })).toMatch(/no number of them does the work of more than 20\.$/);
    expect(said({ crosstalk: 0, contention: 0 })).toMatch(
      /6 servers do the work of 6, and each further one adds a whole one\.$/,
    );
    expect(exhibit.describe('en-GB').join(' ')).toContain('assumed, like the rest');
  });
});
