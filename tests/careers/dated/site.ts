import { defineSite } from '#career/site.ts';
import { notice } from '../notice.ts';

export const site = defineSite({
  address: 'https://example.com/',
  notice,
  resume: {
    sections: [
      'highlights',
      'experience',
      'skills',
      'projects',
      'education',
      'publications',
      'certificates',
      'awards',
      'languages',
      'interests',
      'references',
    ],
  },
});
