import { type ComponentProps, useEffect, useId, useMemo, useState } from 'react';
import { Section, tagFault } from '#embed/Section.tsx';
import { Anchor, type Following, FollowingProvider } from './Anchor.tsx';
import { Paper } from './Paper.tsx';
import type { FilteredProps } from './props.ts';
import { siteOf } from './siteOf.ts';
import { useCareerFile } from './useCareerFile.ts';

type Shown = Pick<ComponentProps<typeof Section>, 'of' | 'page'> & { readonly component: string };

/** A section in the library, or its fallback. It renders nothing outside its element. */
export function SectionEmbed({
  of,
  page,
  component,
  career,
  fallback = null,
  base,
  ids,
  tag,
  heading,
  onFilter,
  onNavigate,
  theme,
  className,
}: FilteredProps & Shown) {
  const file = useCareerFile(career, component);
  // React's ids contain characters that an address would encode.
  const own = `throughline-${useId().replace(/\W/g, '')}-`;
  const [chosen, choose] = useChosen(tag);
  const [said, say] = useState('');
  const following = useMemo<Following>(
    () => ({
      onNavigate,
      onFilter: (next) => {
        choose(next);
        onFilter?.(next);
      },
    }),
    [onNavigate, onFilter, choose],
  );
  const fault = file && tagFault(file, page, chosen);
  useEffect(() => {
    if (fault) console.warn(`throughline: <${component}> ${fault}`);
  }, [fault, component]);
  if (!file) return fallback;
  return (
    <Paper {...{ file, theme, className }}>
      <FollowingProvider value={following}>
        <Section
          {...{ file, of, page, Anchor }}
          base={siteOf(base, file.address)}
          prefix={ids ?? own}
          tag={chosen}
          announce={say}
          heading={heading && headings.find((each) => each === heading)}
        />
      </FollowingProvider>
      <p className="tl-unseen" role="status">
        {said}
      </p>
    </Paper>
  );
}

const headings = ['h2', 'h3', 'h4'] as const;

/** The tag chosen in this section. Whenever the prop changes, the choice becomes the prop's value. */
function useChosen(tag: string | undefined) {
  const [chosen, choose] = useState(tag);
  const [given, setGiven] = useState(tag);
  if (given !== tag) {
    setGiven(tag);
    choose(tag);
  }
  return [chosen, choose] as const;
}
