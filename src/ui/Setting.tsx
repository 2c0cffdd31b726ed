import { type AnchorHTMLAttributes, type ComponentType, createContext, useContext } from 'react';
import type { Term } from '#career/career.ts';
import type { MaybePage } from '#career/site.ts';
import type { PageWords } from '#career/words.ts';

/** Something of the career that a link can lead to. */
export type Target =
  | { readonly page: MaybePage; readonly tag?: string | undefined }
  | { readonly chapter: string; readonly on: 'about' | 'timeline' }
  | { readonly project: string }
  | { readonly paragraph: string }
  | { readonly achievement: string }
  | { readonly exhibit: string };

type AnchorProps = AnchorHTMLAttributes<HTMLAnchorElement> & { readonly href: string };

/** What a section is set in: the words around the owner's, their language, and where links lead. */
export interface Setting {
  readonly words: PageWords;
  readonly lang: string;
  /** The address of a target, or undefined where it cannot be reached from here: then no link is made. */
  readonly hrefOf: (target: Target) => string | undefined;
  /** What words mean, by id. */
  readonly terms: { readonly [id: string]: Term };
  /** The title of an exhibit that can be tried here. */
  readonly exhibitTitle: (name: string) => string | undefined;
  /** The address of a file in the content folder, such as the photo. */
  readonly fileOf: (name: string) => string;
  /** What the ids of the section begin with: several of them may stand on one page. */
  readonly prefix: string;
  /** By how many levels its headings stand lower than on the site. */
  readonly lower: number;
  /** Only what carries this tag is to be shown; undefined shows everything. */
  readonly tag: string | undefined;
  /** Says something to those who listen, and briefly to those who look. */
  readonly announce: (text: string) => void;
  readonly Anchor: ComponentType<AnchorProps>;
}

const SettingContext = createContext<Setting | undefined>(undefined);
export const SettingProvider = SettingContext.Provider;

/** The setting of the section that asks. Throws where there is none: a section cannot guess where links lead. */
export function useSetting(): Setting {
  const setting = useContext(SettingContext);
  if (!setting) throw new Error('There is no <SettingProvider>.');
  return setting;
}
