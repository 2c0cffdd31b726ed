import type { ReactNode } from 'react';
import { prerender } from 'react-dom/static';
import { catalogue } from '#exhibits/catalogue.ts';
import type { Exhibit } from '#exhibits/kit/exhibit.ts';
import type { Stills } from './view.tsx';

/** Every exhibit in its initial state, complete, as HTML. */
export const renderStills = (lang: string): Promise<Stills> =>
  renderEach(({ View }) => <View lang={lang} search="" onQuery={() => {}} />);

/** The picture that answers each exhibit's question, without further words, as HTML. */
export const renderPictures = (lang: string): Promise<Stills> =>
  renderEach(({ Still }, title) => (
    <figure className="tl-exhibit tl-listed" aria-label={title}>
      <Still lang={lang} bare />
    </figure>
  ));

async function renderEach(of: (exhibit: Exhibit, title: string) => ReactNode): Promise<Stills> {
  const rendered = Object.entries(catalogue).map(async ([name, { title, load }]) => {
    const { prelude } = await prerender(of((await load()).exhibit, title), { identifierPrefix: name });
    return [name, await new Response(prelude).text()] as const;
  });
  return Object.fromEntries(await Promise.all(rendered));
}
