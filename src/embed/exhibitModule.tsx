import { createRoot } from 'react-dom/client';
import type { Exhibit, ExhibitProps } from '#exhibits/kit/exhibit.ts';
import { Boundary } from '#ui/Boundary.tsx';
import type { Heading } from './Section.tsx';

/** The props that an element gives its exhibit. */
export interface EmbeddedProps extends ExhibitProps {
  readonly heading: Heading;
}

/** A rendered, interactive exhibit. */
export interface RunningExhibit {
  readonly show: (props: EmbeddedProps) => void;
  readonly end: () => void;
}

/** The export `exhibit` of an exhibit's file. It includes everything that the exhibit needs, also its styles. */
export interface ExhibitModule {
  readonly css: string;
  readonly open: (place: Element, onFault: (problem: unknown) => void) => RunningExhibit;
}

/** Makes that export: the exhibit below its title and its question. */
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
