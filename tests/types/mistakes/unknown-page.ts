import { defineSite } from '#career/site.ts';

export const site = defineSite({
  pages: [
    'abuot', // error TS2820 "abuot"
  ],
});
