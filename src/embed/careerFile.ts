import * as v from 'valibot';
import { motifs } from '#career/career.ts';
import type { Span } from '#career/prose.ts';
import { pageNames } from '#career/site.ts';

/**
 * What `career.json` holds, and what an embed takes: one schema, from which the types, the check in a visitor's
 * browser and the published JSON Schema come. Unknown keys are left out; nothing in it is ever run.
 */

const text = v.string();
const texts = v.array(text);
const optional = v.exactOptional;

/** Where a link may lead: the web, mail, telephone, or a path of the site with one slash first. */
const href = v.pipe(
  text,
  // Without the flag for capital letters, which a JSON Schema cannot have.
  v.regex(
    /^(?:(?:[Hh][Tt][Tt][Pp][Ss]?:\/\/|[Mm][Aa][Ii][Ll][Tt][Oo]:|[Tt][Ee][Ll]:)[^\s\\]+|\/(?![/\\])[^\s\\]*)$/,
  ),
);

const span: v.GenericSchema<Span> = v.lazy(() =>
  v.variant('kind', [
    v.object({ kind: v.picklist(['text', 'code']), text }),
    v.object({ kind: v.picklist(['em', 'strong']), children: v.array(span) }),
    v.object({ kind: v.literal('link'), href, children: v.array(span) }),
    v.object({
      kind: v.literal('reference'),
      to: v.picklist(['tech', 'system', 'achievement', 'chapter', 'term']),
      id: text,
      children: v.array(span),
    }),
  ]),
) as never;

const prose = v.union([text, v.array(span)]);
const link = v.object({ label: text, href });
const period = v.object({
  words: v.array(v.object({ text, dateTime: optional(text) })),
});
const metric = v.object({
  words: v.object({ lead: optional(text), value: text, unit: text, label: text, datum: text }),
});
const labels = { tags: optional(texts), aliases: optional(texts) };

const chapter = v.object({
  ...labels,
  id: text,
  number: v.number(),
  title: text,
  label: text,
  aside: optional(text),
  motif: optional(v.picklist(motifs)),
  caption: optional(text),
  at: optional(text),
  role: optional(text),
  part: optional(text),
  outcome: optional(text),
  shifts: optional(v.array(v.object({ from: text, to: text }))),
  period: optional(period),
  alongside: optional(v.union([v.literal('the rest'), texts])),
  story: v.array(v.object({ id: text, text: prose })),
  summary: optional(prose),
  resumeTitle: optional(text),
  highlights: optional(v.array(prose)),
  responsibilities: optional(v.array(prose)),
  technologies: optional(texts),
  exhibit: optional(text),
});

const achievement = v.object({
  ...labels,
  id: text,
  chapter: text,
  claim: text,
  caption: optional(text),
  metric: optional(metric),
  done: prose,
  part: optional(prose),
  how: optional(prose),
  built: optional(prose),
  brief: optional(prose),
  highlight: optional(prose),
  terms: optional(texts),
  evidence: texts,
  proof: optional(v.array(link)),
  exhibit: optional(text),
  room: optional(v.picklist(['words', '1', '2', '3'])),
  told: v.array(v.object({ number: v.number(), label: text, paragraph: text })),
});

const named = v.record(text, v.object({ name: optional(text) }));

const career = v.object({
  lang: text,
  dir: v.picklist(['ltr', 'rtl']),
  person: v.object({
    headline: text,
    tagline: optional(prose),
    name: optional(text),
    summary: optional(prose),
    profile: optional(prose),
    email: optional(text),
    phone: optional(text),
    image: optional(v.object({ file: text, alt: text })),
    location: optional(v.object({ city: optional(text), region: optional(text), country: optional(text) })),
    links: optional(v.array(link)),
  }),
  technologies: v.record(text, v.object({ name: text, kind: optional(text) })),
  organisations: named,
  terms: v.record(text, v.object({ name: text, means: text })),
  chapters: v.array(chapter),
  achievements: v.array(achievement),
  education: v.array(
    v.object({
      institution: text,
      area: optional(text),
      award: optional(text),
      period: optional(period),
      score: optional(text),
      courses: optional(texts),
      href: optional(href),
    }),
  ),
  certificates: v.array(
    v.object({ name: text, issuer: optional(text), period: optional(period), href: optional(href) }),
  ),
  skills: v.array(
    v.object({
      name: text,
      level: optional(text),
      technologies: optional(texts),
      keywords: optional(texts),
    }),
  ),
  languages: v.array(v.object({ name: text, fluency: optional(text) })),
});

/** The interface's words: those that sections put something into must be there. */
const words = v.objectWithRest(
  { chapter: text, more: text, moreStops: text, copyLink: text, filterCount: text, filterEmpty: text },
  text,
);

/** A path of an SVG drawing: letters of its commands and numbers, nothing else. */
const path = v.pipe(text, v.regex(/^[MLHVCSQTAZmlhvcsqtaz\d\s,.+-]*$/));
const strokes = v.array(v.object({ role: text, d: path, opacity: optional(v.number()) }));
const sheet = { width: v.number(), height: v.number(), strokes };

/** The schema of `career.json`. */
export const careerFileSchema = v.object({
  $schema: optional(text),
  /** The version of this format; a file of a later one is refused. */
  format: v.literal(1),
  /** Where the site is published, if that is known. */
  address: optional(href),
  career,
  words,
  drawing: v.object({
    glyphs: v.record(text, v.object({ ...sheet, stretches: optional(v.literal(true)) })),
    routes: v.array(v.object(sheet)),
    shown: v.number(),
    /** For each route, the places of its labels, in percent: from its start, from its top, how wide. */
    labels: v.array(v.array(v.tuple([v.number(), v.number(), v.number()]))),
  }),
  /** `sentences`: what the exhibit says before anybody plays. */
  exhibits: v.record(text, v.object({ title: text, question: text, sentences: optional(texts) })),
  pages: v.array(
    v.object({
      path: text,
      page: v.picklist(pageNames),
      achievement: optional(text),
      label: optional(text),
      title: text,
    }),
  ),
});

export type CareerFile = v.InferOutput<typeof careerFileSchema>;

/** A file that is not a career: what is wrong in it, and where. */
export interface Misfit {
  /** The first that is wrong: 'career.chapters.2.title: Invalid type: Expected string but received 7'. */
  readonly fault: string;
}

/** Reads something that should be the content of a `career.json`. Never throws. */
export function readCareerFile(value: unknown): CareerFile | Misfit {
  try {
    const read = v.safeParse(careerFileSchema, value, { abortEarly: true });
    if (read.success) return read.output;
    const [issue] = read.issues;
    return { fault: `${v.getDotPath(issue) ?? 'the file'}: ${issue.message}` };
  } catch {
    return { fault: 'it is nested too deep' };
  }
}
