import type { ComponentType, JSX } from 'react';
import type { PublishedCareer } from '#career/published.ts';
import type { EmbeddedSection } from '#career/site.ts';
import { DrawingProvider } from '#line/DrawingContext.ts';
import { About } from '#sections/About.tsx';
import { Achievements } from '#sections/Achievements.tsx';
import { Timeline } from '#sections/Timeline.tsx';
import { type Setting, SettingProvider } from '#ui/Setting.tsx';
import type { Content } from './App.tsx';
import { settingOf } from './setting.ts';

/** The sections that other pages can embed. */
export const sections: {
  readonly [S in EmbeddedSection]: ComponentType<{ readonly career: PublishedCareer }>;
} = {
  about: About,
  timeline: Timeline,
  achievements: Achievements,
};

/** A link in a frame: outside targets open in the whole window, by the page's <base>. */
const Anchor: Setting['Anchor'] = ({ href, children, ...rest }) => (
  <a href={href} target={href.startsWith('#') ? '_self' : undefined} {...rest}>
    {children}
  </a>
);

/** The content of a frame: one complete section. `base` is the path of the site's root, with slashes at both ends. */
export function FramedSection({
  content,
  section,
  base,
}: {
  readonly content: Content;
  readonly section: EmbeddedSection;
  readonly base: string;
}): JSX.Element {
  const { [section]: Of } = sections;
  const site = settingOf(content, base);
  const own = site.hrefOf({ page: section });
  const hrefOf: Setting['hrefOf'] = (target) => {
    const path = site.hrefOf(target);
    return path?.startsWith(`${own}#`) ? path.slice(own?.length) : path && base + path.slice(1);
  };
  return (
    <SettingProvider value={{ ...site, hrefOf, Anchor, tag: undefined, announce: () => {} }}>
      <DrawingProvider value={content.drawing}>
        <main>
          {section !== 'about' && <h1 className="tl-unseen">{content.site.words[section]}</h1>}
          <Of career={content.career} />
        </main>
      </DrawingProvider>
    </SettingProvider>
  );
}
