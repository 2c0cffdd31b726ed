import { type ReactElement, useId } from 'react';
import type { CareerFile } from '#embed/careerFile.ts';
import { catalogue } from '#exhibits/catalogue.ts';
import { Boundary } from '#ui/Boundary.tsx';
import { Paper } from './Paper.tsx';
import type { EmbedProps } from './props.ts';
import { useCareerFile } from './useCareerFile.ts';
import { useExhibit } from './useExhibit.ts';

export interface ExhibitEmbedProps extends EmbedProps {
  /**
   * The exhibit's name, as the career's achievements and chapters use it, for instance `payments`. An unknown name
   * shows the fallback.
   */
  readonly name: string;
  /** The level of its heading. Anything else is `h2`. Default: `h2`. */
  readonly heading?: 'h2' | 'h3' | 'h4' | undefined;
}

/**
 * An exhibit below its question. Its code loads when a visitor comes near; until then, and if scripts do not run or it
 * fails, its initial text is shown as sentences. A visitor's settings do not change the page's URL.
 */
export function Exhibit(props: ExhibitEmbedProps): ReactElement {
  const { career, fallback, name, theme, className } = props;
  const file = useCareerFile(career, 'Exhibit');
  const entry = Object.hasOwn(catalogue, name) ? catalogue[name] : undefined;
  const said = file && Object.hasOwn(file.exhibits, name) ? file.exhibits[name] : undefined;
  if (!file || !entry) return <>{fallback}</>;
  return (
    <Paper {...{ file, theme, className }}>
      <Slot key={name} {...{ file, ...entry, ...said }} heading={props.heading} />
    </Paper>
  );
}

type SlotProps = (typeof catalogue)[string] &
  Partial<CareerFile['exhibits'][string]> &
  Pick<ExhibitEmbedProps, 'heading'> & { readonly file: CareerFile };

function Slot({ file, title, question, sentences = [], load, heading }: SlotProps) {
  const { words, career } = file;
  const id = useId();
  const { View, query, setQuery, failed, retry, fail, place } = useExhibit(load);
  const Heading = headings.find((each) => each === heading) ?? 'h2';
  return (
    <section aria-labelledby={id} ref={place}>
      <Heading className="tl-question__title" id={id}>
        {title}
      </Heading>
      <p className="tl-question">{question}</p>
      {View ? (
        <Boundary onFault={fail}>
          <div className="tl-alone">
            <View lang={career.lang} search={query} onQuery={setQuery} level={Number(Heading[1]) + 1} />
          </div>
        </Boundary>
      ) : (
        sentences.map((sentence) => (
          <p className="tl-question" key={sentence}>
            {sentence}
          </p>
        ))
      )}
      {failed && (
        <p role="alert">
          {`${words.exhibitFailed} `}
          <button className="tl-button" type="button" onClick={retry}>
            {words.retry}
          </button>
        </p>
      )}
    </section>
  );
}

const headings = ['h2', 'h3', 'h4'] as const;
