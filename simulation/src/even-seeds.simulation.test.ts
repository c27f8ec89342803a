import { describeSeeds, SEEDS } from './testing/describe-seeds.contract.ts';

describeSeeds(SEEDS.filter((seed) => seed % 2 === 0));
