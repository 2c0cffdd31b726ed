import type { Career } from '#career/career.ts';
import type { Site } from '#career/site.ts';
import * as arabic from './arabic/career.ts';
import { site as arabicSite } from './arabic/site.ts';
import * as dated from './dated/career.ts';
import { site as datedSite } from './dated/site.ts';
import * as employers from './employers/career.ts';
import { site as employersSite } from './employers/site.ts';
import * as hindi from './hindi/career.ts';
import { site as hindiSite } from './hindi/site.ts';
import * as long from './long/career.ts';
import { site as longSite } from './long/site.ts';
import * as one from './one/career.ts';
import { site as oneSite } from './one/site.ts';
import * as pages from './pages/career.ts';
import { site as pagesSite } from './pages/site.ts';
import * as secret from './private/career.ts';
import { site as secretSite } from './private/site.ts';
import * as sixty from './sixty/career.ts';
import { site as sixtySite } from './sixty/site.ts';
import * as tags from './tags/career.ts';
import { site as tagsSite } from './tags/site.ts';
import * as undated from './undated/career.ts';
import { site as undatedSite } from './undated/site.ts';

export interface Sample {
  readonly career: Career;
  readonly site: Site;
}

/** Every content folder here, by its name. */
export const samples: { readonly [folder: string]: Sample } = {
  arabic: { career: arabic.career, site: arabicSite },
  dated: { career: dated.career, site: datedSite },
  employers: { career: employers.career, site: employersSite },
  hindi: { career: hindi.career, site: hindiSite },
  long: { career: long.career, site: longSite },
  one: { career: one.career, site: oneSite },
  pages: { career: pages.career, site: pagesSite },
  private: { career: secret.career, site: secretSite },
  sixty: { career: sixty.career, site: sixtySite },
  tags: { career: tags.career, site: tagsSite },
  undated: { career: undated.career, site: undatedSite },
};
