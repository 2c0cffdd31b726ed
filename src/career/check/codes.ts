/**
 * Every problem that `check` can report, by its stable code: its severity, and why it matters.
 * An error stops the build; a warning does not.
 */
export const codes = {
  missing: ['error', 'Without it there is nothing to show in its place.'],
  'wrong-type': ['error', 'The pages count on one kind of value here and would break on another.'],
  'not-finite': ['error', 'It cannot be shown, and no file format can hold it.'],
  'unknown-key': ['error', 'Nothing reads a field of that name, so what it says would be lost.'],
  'kind-misplaced': ['error', 'It means something for that kind alone.'],
  'unknown-choice': ['error', 'Only these words have a meaning here.'],
  'too-many': ['error', 'Pages grow with each of them, and beyond this nobody loads one, or reads it.'],
  'number-inexact': ['warning', 'A number this large is not kept exactly, so another figure may be shown.'],
  'number-small': [
    'error',
    'Pages show twenty decimals, so it would be shown as another number, or as none.',
  ],
  'language-unknown': ['error', 'Browsers and screen readers choose the voice and the hyphens by it.'],

  'text-empty': ['error', 'An empty text leaves a gap on the page; a field that is left out does not.'],
  'text-character': ['error', 'Such a character cannot stand in a web page or in the files made from it.'],
  'text-long': ['error', 'All of it stands on one page, and beyond this nobody loads it, or reads it.'],
  'text-bidi': ['warning', 'It is invisible and can turn the reading order of its neighbours round.'],
  'text-invisible': ['warning', 'Nobody sees it, yet search and copied text stumble over it.'],
  'text-stacked': ['warning', 'Marks that pile up cover the lines above and below.'],
  'text-html': ['warning', 'Text is shown as it stands, so a visitor would read the markup itself.'],

  'id-shape': ['error', 'Ids are addresses, and keys that look like numbers change their order.'],
  'id-reserved': ['error', 'The site itself, or a file system, already uses that name.'],
  'id-repeated': ['error', 'Both would have the same address on the page, and only one can be reached.'],
  'alias-taken': ['error', 'An address can lead to one place only.'],
  'reference-unknown': ['error', 'It would lead nowhere.'],
  'reference-itself': ['error', 'A chapter that runs beside itself cannot be drawn.'],
  'alongside-circular': ['error', 'One of them has to stay on the line, for another to run beside it.'],
  'exhibit-unknown': ['warning', 'There is nothing of that name to play with, so none is shown.'],

  'date-unreadable': ['error', 'Only a written date can be sorted and shown in the language of the reader.'],
  'date-impossible': ['error', 'No calendar has that day, so it can be neither sorted nor shown.'],
  'period-reversed': ['error', 'A time that ends before it begins cannot be drawn.'],
  'period-contradictory': ['error', 'The two say different things about the same time.'],
  'period-empty': ['error', 'A period without a moment says nothing about when.'],

  'link-unsafe': ['error', 'Such an address can run a script, or lead somewhere other than it seems to.'],
  'link-incomplete': ['error', 'A browser would look for it beside the page and find nothing.'],
  'link-unlabelled': [
    'error',
    'A link without words cannot be seen, and a screen reader has nothing to say.',
  ],
  'anchor-unknown': ['error', 'A visitor would land at the top of a page and find nothing marked.'],
  'page-unknown': ['error', 'A visitor would land on the page for unknown addresses.'],

  'email-shape': ['error', 'Mail to it would not arrive.'],
  'phone-shape': ['error', 'A call to it would not connect.'],
  'image-path': ['error', 'A picture is taken from the content folder and from nowhere else.'],
  'image-missing': ['error', 'The page would show a broken picture.'],
  'image-unreadable': ['error', 'A photo is made small for the page, and this one cannot be opened.'],
  'image-large': ['error', 'A photo is made small for the page, and opening this one could take all memory.'],

  'evidence-empty': ['error', 'No claim stands without the story that tells it.'],
  'story-empty': ['warning', 'The chapter would be a heading with nothing under it.'],
  'chapter-undrawn': [
    'warning',
    'The line passes it with a plain stop, while other chapters have a drawing.',
  ],
  'currency-case': ['error', 'Currency codes are written in capitals, and only so are they recognised.'],
  'currency-unknown': ['error', 'No currency has that code, so the amount cannot be written.'],

  'fact-untold': ['error', 'The ledger holds what the career rests on, and nothing rests on this.'],
  'told-unsourced': ['error', 'The career keeps a ledger, so everything told names what it rests on.'],
  'metric-unsourced': ['error', 'A figure is the first thing that is doubted.'],
  'private-absent': ['warning', 'It may be a slip, and then the field that was meant is still published.'],
  'private-told': ['error', 'It would be published all the same.'],

  'address-shape': ['error', 'Links, previews and feeds are built from it by adding to its end.'],
  'color-unseen': ['warning', 'Many readers cannot see a line with so little contrast with its paper.'],
  'color-shape': ['error', 'The other colours are worked out from its three parts.'],
  'page-repeated': ['error', 'The navigation would show it twice.'],
  'words-gaps': ['error', 'A name or a number would be lost, or stand there twice.'],
  'words-english': ['warning', 'A page in two languages is read aloud wrongly, and looks unfinished.'],
  'sheets-count': ['error', 'The résumé is printed on one sheet or on two.'],
  'pages-empty': ['error', 'A site without a page has nothing to open with.'],
} as const satisfies Record<string, readonly ['error' | 'warning', string]>;

/** A code that `check` can report. */
export type Code = keyof typeof codes;
