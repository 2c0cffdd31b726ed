import { defineSite } from '#career/site.ts';
import { notice } from '../notice.ts';

export const site = defineSite({
  address: 'https://example.com/portfolio/',
  color: '#2F6FDE',
  pages: ['timeline', 'achievements', 'resume'],
  notice,
});
