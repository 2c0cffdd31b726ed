import { defineCareer } from '#career/career.ts';

/** A career on a site that opens with the timeline and has no about page, so its paragraphs have no address. */
export const career = defineCareer({
  person: {
    name: 'Ines Corvane',
    headline: 'Map maker',
    summary: 'I draw maps of places that change faster than paper does.',
  },
  terms: { tile: { name: 'Tile', means: 'A tile is one square of a map, drawn on its own.' } },
  chapters: {
    paper: {
      title: 'Maps on paper',
      label: 'Paper',
      motif: 'start',
      story: { ink: 'At the Brightwater survey I inked the contours of nine valleys by hand.' },
      summary: 'Nine valleys, inked by hand.',
    },
    tiles: {
      title: 'Maps in pieces',
      label: 'Tiles',
      motif: 'fan',
      alongside: ['paper'],
      story: {
        squares: 'Then the map became a million [tiles](term:tile), as told [before](chapter:paper).',
        faster: 'What took a season took a night: see [the figure](achievement:night).',
      },
      summary: 'A million squares, see [the figure](achievement:night).',
    },
  },
  achievements: {
    night: {
      claim: 'A map in a night',
      metric: { kind: 'duration', of: 'to draw the whole map', value: 8, unit: 'hour', bound: 'under' },
      done: 'I split the map into [tiles](term:tile) and drew them side by side.',
      evidence: ['faster', 'squares'],
      terms: ['tile'],
    },
    valleys: {
      claim: 'Nine valleys by hand',
      done: 'I inked the contours of nine valleys.',
      evidence: ['ink'],
    },
  },
});
