import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Exhibit } from '#embed/library/Exhibit.tsx';
import { catalogue } from '#exhibits/catalogue.ts';
import type { Exhibit as Loaded } from '#exhibits/kit/exhibit.ts';
import { tagged as career } from './careerJson.ts';

const { payments } = catalogue as { readonly payments: (typeof catalogue)[string] };

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** Replaces the observer of nearness, so that a test decides when elements come near. */
function watchNearness() {
  const observers: { readonly tell: (isIntersecting: boolean) => void; readonly gone: () => boolean }[] = [];
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      private watching = false;
      constructor(tell: (entries: readonly { readonly isIntersecting: boolean }[]) => void) {
        observers.push({
          tell: (isIntersecting) => this.watching && tell([{ isIntersecting }]),
          gone: () => !this.watching,
        });
      }
      observe() {
        this.watching = true;
      }
      disconnect() {
        this.watching = false;
      }
    },
  );
  return {
    near: (isNear: boolean) => {
      for (const { tell } of observers) tell(isNear);
    },
    released: () => observers.every(({ gone }) => gone()),
  };
}

const View: Loaded['View'] = ({ search, onQuery, lang }) => (
  <button type="button" lang={lang} onClick={() => onQuery('payments.seed=7', false)}>
    Play{search}
  </button>
);

const None = () => null;

const Broken: Loaded['View'] = () => {
  throw new Error('broken');
};

describe('<Exhibit>', () => {
  test('shows its sentences until it comes near, then plays, and keeps its state out of the address', async () => {
    const load = vi
      .spyOn(payments, 'load')
      .mockResolvedValue({ exhibit: { View, Still: None, describe: () => [] } });
    const { near, released } = watchNearness();
    render(<Exhibit career={career} name="payments" />);
    expect(screen.getByRole('region', { name: 'Counted once' })).toBeTruthy();
    expect(screen.getByText('And once only.')).toBeTruthy();
    near(false);
    expect(load).not.toHaveBeenCalled();
    near(true);
    fireEvent.click(await screen.findByRole('button', { name: 'Play' }));
    expect(await screen.findByRole('button', { name: 'Playpayments.seed=7' })).toBeTruthy();
    expect(screen.queryByText('And once only.')).toBeNull();
    expect(location.search).toBe('');
    expect(load).toHaveBeenCalledTimes(1);
    expect(released()).toBe(true);
  });

  test('offers to try again if its code cannot be fetched', async () => {
    const load = vi.spyOn(payments, 'load').mockRejectedValueOnce(new Error('offline'));
    load.mockResolvedValueOnce({ exhibit: { View, Still: None, describe: () => [] } });
    render(<Exhibit career={career} name="payments" />);
    fireEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('button', { name: 'Play' })).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('shows its sentences again if it throws, and leaves the page around it intact', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => {});
    vi.spyOn(payments, 'load').mockResolvedValue({
      exhibit: { View: Broken, Still: None, describe: () => [] },
    });
    render(
      <main>
        The page.
        <Exhibit career={career} name="payments" />
      </main>,
    );
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(screen.getByText('And once only.')).toBeTruthy();
    expect(screen.getByText('The page.')).toBeTruthy();
    expect(error).toHaveBeenCalled();
  });

  test('stops observing when it unmounts before it came near', () => {
    const { released } = watchNearness();
    const { unmount } = render(<Exhibit career={career} name="payments" />);
    expect(released()).toBe(false);
    unmount();
    expect(released()).toBe(true);
  });

  test('shows the fallback if no exhibit has the name', () => {
    for (const name of ['nothing', 'constructor', '__proto__']) {
      const { container } = render(<Exhibit career={career} name={name} fallback="A list." />);
      expect(container.innerHTML).toBe('A list.');
    }
  });
});
