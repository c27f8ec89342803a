import { describeSeeds } from './testing/describe-seeds.contract.ts';

describeSeeds(0);
