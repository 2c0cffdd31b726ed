import { describeWhole } from '../whole.ts';

describeWhole([768, 390]);
