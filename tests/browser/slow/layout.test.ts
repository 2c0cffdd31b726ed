import { describeWhole } from '../whole.ts';

describeWhole([1440, 768, 390]);
