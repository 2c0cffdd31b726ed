import { type AnchorHTMLAttributes, type ComponentType, createContext, useContext } from 'react';
import type { Term } from '#career/career.ts';
import type { MaybePage } from '#career/site.ts';
import type { PageWords } from '#career/words.ts';

/** A part of the career that a link can lead to. */
export type Target =
  | { readonly page: MaybePage; readonly tag?: string | undefined }
  | { readonly chapter: string; readonly on: 'about' | 'timeline' }
  | { readonly project: string }
  | { readonly paragraph: string }
  | { readonly achievement: string }
  | { readonly exhibit: string };

type AnchorProps = AnchorHTMLAttributes<HTMLAnchorElement> & { readonly href: string };

/** The context of a section: the interface's words, their language, and link targets. */
export interface Setting {
  readonly words: PageWords;
  readonly lang: string;
  /** The address of a target, or undefined where it is unreachable from here: then there is no link. */
  readonly hrefOf: (target: Target) => string | undefined;
  /** The definitions of terms, by id. */
  readonly terms: { readonly [id: string]: Term };
  /** The title of an exhibit that visitors can try here. */
  readonly exhibitTitle: (name: string) => string | undefined;
  /** The address of a file in the content folder, such as the photo. */
  readonly fileOf: (name: string) => string;
  /** The prefix of the section's ids: one page may have several sections. */
  readonly prefix: string;
  /** How many levels its headings are lower than on the site. */
  readonly lower: number;
  /** Shows only content with this tag; undefined shows everything. */
  readonly tag: string | undefined;
  /** Announces a text to screen readers, and shows it briefly. */
  readonly announce: (text: string) => void;
  readonly Anchor: ComponentType<AnchorProps>;
}

const SettingContext = createContext<Setting | undefined>(undefined);
export const SettingProvider = SettingContext.Provider;

/** Returns the setting of the current section. Throws without one: a section cannot guess link targets. */
export function useSetting(): Setting {
  const setting = useContext(SettingContext);
  if (!setting) throw new Error('There is no <SettingProvider>.');
  return setting;
}
