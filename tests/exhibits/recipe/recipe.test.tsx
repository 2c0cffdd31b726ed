import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { renderToString } from 'react-dom/server';
import { afterEach, describe, expect, test } from 'vitest';
import { longestWait } from './model.ts';
import { exhibit } from './Queue.tsx';

const { View, Still, describe: tell } = exhibit;
afterEach(cleanup);

function Page({ steps }: { readonly steps: string[] }) {
  const [search, go] = useState('');
  return (
    <View
      lang="en-GB"
      search={search}
      onQuery={(query, isStep) => {
        if (isStep) steps.push(query);
        go(query);
      }}
    />
  );
}

describe('an exhibit made by the recipe', () => {
  test('prerenders without a style attribute, says that it is a simulation, and has a still', () => {
    const html = renderToString(<View lang="en-GB" search="" onQuery={() => {}} />);
    expect(html).not.toContain('style=');
    expect(html).toContain('A simulation, not data from the startup');
    expect(renderToString(<Still lang="en-GB" bare />)).not.toContain('<table');
    expect(tell('en-GB')[0]).toMatch(/^This is a simulation/);
  });

  test('plays through to its sandbox, and keeps each step in the address', () => {
    const steps: string[] = [];
    render(<Page steps={steps} />);
    const first = `simulated: ${longestWait({ tills: 1, customers: 12 })} s`;
    expect(document.querySelector('output')?.getAttribute('aria-label')).toBe(first);
    for (const name of ['Open a till', 'Next', 'Open a till', 'Next', 'Open a till', 'Explore freely'])
      fireEvent.click(screen.getByRole('button', { name }));
    expect(steps.map((query) => new URLSearchParams(query).get('queue.step'))).toEqual(['2', '3', '4']);
    fireEvent.click(screen.getByRole('button', { name: 'More: Tills' }));
    expect(document.querySelector('output')?.getAttribute('aria-label')).not.toBe(first);
  });
});
