/**
 * Every problem that `check` can report, by its stable code: its severity, and why it matters.
 * An error stops the build; a warning does not.
 */
export const codes = {
  missing: ['error', 'The field is required: without it the site has nothing to show.'],
  'wrong-type': ['error', 'The site expects another type of value here, and its pages would break.'],
  'not-finite': ['error', 'Pages cannot show it, and files cannot store it.'],
  'unknown-key': ['error', 'The site ignores unknown fields, so this content would be lost.'],
  'kind-misplaced': ['error', 'It has no effect with this `kind`.'],
  'unknown-choice': ['error', 'The site does not know this value.'],
  'too-many': ['error', 'A longer list makes pages too large to load and read.'],
  'number-inexact': [
    'warning',
    'JavaScript cannot store such a number exactly, so pages may show a different one.',
  ],
  'number-small': [
    'error',
    'Pages show at most twenty decimals, so they would show a different number, or none.',
  ],
  'language-unknown': [
    'error',
    'Screen readers need the tag for the pronunciation, and browsers for the hyphenation.',
  ],

  'text-empty': ['error', 'An empty text leaves a gap on the page; a field that is left out does not.'],
  'text-character': ['error', 'Web pages, and the files made from them, cannot contain this character.'],
  'text-long': ['error', 'More text makes pages too large to load and read.'],
  'text-bidi': ['warning', 'It is invisible, and it can reverse the order of the text around it.'],
  'text-invisible': ['warning', 'Nobody can see it, but it breaks search and copied text.'],
  'text-stacked': ['warning', 'Marks that pile up cover the lines above and below.'],
  'text-html': ['warning', 'Pages show text exactly as you write it, so visitors would see the markup.'],

  'id-shape': [
    'error',
    'Ids become parts of URLs, and JavaScript changes the order of keys that look like numbers.',
  ],
  'id-reserved': ['error', 'The site itself, or a file system, already uses that name.'],
  'id-repeated': ['error', 'Both would have the same URL, and links could reach only one of them.'],
  'alias-taken': ['error', 'A URL can lead to only one place.'],
  'reference-unknown': ['error', 'The reference would lead nowhere.'],
  'reference-itself': ['error', 'A chapter that runs beside itself cannot be drawn.'],
  'alongside-circular': ['error', 'At least one of them must stay on the main line.'],
  'exhibit-unknown': ['warning', 'The page would show no exhibit here.'],

  'date-unreadable': ['error', 'The site can sort and show dates only if they have a standard format.'],
  'date-impossible': ['error', 'The site can sort and show only real dates.'],
  'period-reversed': ['error', 'The timeline cannot draw a period that ends before it begins.'],
  'period-contradictory': ['error', 'The two fields contradict each other.'],
  'period-empty': ['error', 'A period needs at least one date.'],

  'link-unsafe': ['error', 'Such a URL can run a script, or lead to an unexpected site.'],
  'link-incomplete': ['error', 'The link would not work.'],
  'link-unlabelled': [
    'error',
    'Visitors cannot see a link without text, and screen readers cannot announce it.',
  ],
  'anchor-unknown': ['error', 'The link would only lead to the top of a page.'],
  'page-unknown': ['error', 'Visitors would see the “Page not found” page.'],

  'email-shape': ['error', 'Mail to it would not arrive.'],
  'phone-shape': ['error', 'A call to it would not connect.'],
  'image-path': ['error', 'Pictures must be in the content folder itself.'],
  'image-missing': ['error', 'The page would show a broken picture.'],
  'image-unreadable': ['error', 'The build resizes each picture, and it cannot open this one.'],
  'image-large': ['error', 'The build resizes each picture, and this one could use up all memory.'],

  'evidence-empty': ['error', 'The story must support each achievement.'],
  'story-empty': ['warning', 'The chapter would be a heading with nothing under it.'],
  'chapter-undrawn': ['warning', 'The line shows only a plain stop here, but a drawing at other chapters.'],
  'currency-case': ['error', 'Currency codes must be in capital letters.'],
  'currency-unknown': ['error', 'No currency has that code, so pages cannot show the amount.'],

  'fact-untold': ['error', 'The ledger (`facts`) must contain only facts that the career uses.'],
  'told-unsourced': [
    'error',
    'The career has a ledger (`facts`), so each text must cite the facts behind it.',
  ],
  'metric-unsourced': [
    'error',
    'The career has a ledger (`facts`), so each figure must cite the fact behind it.',
  ],
  'private-absent': ['warning', 'If the name is misspelt, the field that you meant is still published.'],
  'private-told': ['error', 'The site would still publish it.'],

  'address-shape': ['error', 'The build adds paths to the end of this address to make URLs.'],
  'color-unseen': ['warning', 'Many people cannot see a line with so little contrast to the background.'],
  'color-shape': ['error', 'The build calculates other colours from it.'],
  'page-repeated': ['error', 'The navigation would show it twice.'],
  'words-gaps': ['error', 'A name or a number would be missing, or appear twice.'],
  'words-english': ['warning', 'Screen readers mispronounce such a page, and it looks unfinished.'],
  'sheets-count': ['error', 'A résumé can have one or two printed sheets.'],
  'pages-empty': ['error', 'A site needs at least one page.'],
} as const satisfies Record<string, readonly ['error' | 'warning', string]>;

/** A code that `check` can report. */
export type Code = keyof typeof codes;
