import { defineSite } from '#career/site.ts';
import { notice } from '../notice.ts';

export const site = defineSite({ notice });
