import { createRoot } from 'react-dom/client';
import type { Exhibit, ExhibitProps } from '#exhibits/kit/exhibit.ts';
import { Boundary } from '#ui/Boundary.tsx';
import type { Heading } from './Section.tsx';

/** What an exhibit is given by its element. */
export interface EmbeddedProps extends ExhibitProps {
  readonly heading: Heading;
}

/** An exhibit that plays in its place. */
export interface RunningExhibit {
  readonly show: (props: EmbeddedProps) => void;
  readonly end: () => void;
}

/** What the file of an exhibit exports as `exhibit`: it stands alone, with whatever it runs on and its styles. */
export interface ExhibitModule {
  readonly css: string;
  readonly open: (place: Element, onFault: (problem: unknown) => void) => RunningExhibit;
}

/** An exhibit as its own file has it, under its title and its question. */
export function exhibitModule(
  { View }: Exhibit,
  { title, question }: { readonly title: string; readonly question: string },
  css: string,
): ExhibitModule {
  const open: ExhibitModule['open'] = (place, onFault) => {
    const root = createRoot(place);
    return {
      show: ({ heading: Heading, ...props }) =>
        root.render(
          <Boundary onFault={onFault}>
            <Heading className="tl-question__title">{title}</Heading>
            <p className="tl-question">{question}</p>
            <div className="tl-alone">
              <View {...props} level={Number(Heading[1]) + 1} />
            </div>
          </Boundary>,
        ),
      end: () => root.unmount(),
    };
  };
  return { css, open };
}
