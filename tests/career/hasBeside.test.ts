import { describe, expect, test } from 'vitest';
import { listsBeside } from '#career/beside.ts';
import { hasBeside } from '#career/hasBeside.ts';
import { listNames, listOf } from '#career/lists.ts';
import { type PublishedCareer, publish } from '#career/published.ts';
import { pageWords } from '#career/words.ts';
import { career } from '../content/sample.ts';

const whole = publish(career);
/** The sample with only its person, its chapters and one list. */
function withOnly(list: (typeof listNames)[number]): PublishedCareer {
  const bare: PublishedCareer = { ...whole };
  const others = listNames.filter((name) => name !== list);
  return Object.assign(
    bare,
    Object.fromEntries(others.map((name) => [name, Array.isArray(whole[name]) ? [] : {}])),
  );
}

describe('hasBeside(career)', () => {
  test.each(listNames)('agrees with the lists that the about page shows of %s', (list) => {
    const only = withOnly(list);
    expect(listOf(list, only, pageWords)?.entries.length, 'the sample has some').toBeGreaterThan(0);
    const apart = ['skills', 'interests', 'references'].includes(list);
    expect(hasBeside(only)).toBe(!apart);
    expect(listsBeside(only, pageWords).map(({ of }) => of)).toEqual(apart ? [] : [list]);
  });
});
