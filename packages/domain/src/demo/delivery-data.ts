import type { Fact } from '@galley/base';
import { rowFact } from '../decision.ts';
import { namedIds } from './build-facts.ts';

/** Where the diner's van goes; amounts in minor units. */
const DEMO_ZONES = [
  {
    ...{ key: 'harbour', name: 'Harbour', codes: ['TR26'], streets: ['Quayside', 'Fore Street'] },
    ...{ feeMinor: 250, freeFromMinor: 3000, minimumMinor: 1200, extraMinutes: 0 },
  },
  {
    ...{ key: 'villages', name: 'Villages', codes: ['TR20', 'TR27'], streets: [] },
    ...{ feeMinor: 490, freeFromMinor: null, minimumMinor: 2000, extraMinutes: 15 },
  },
];

export const zoneFacts = (siteId: string): Fact[] => {
  const ids = namedIds(siteId);
  return DEMO_ZONES.map(({ key, ...zone }, sort) =>
    rowFact('delivery_zone', {
      ...{ id: ids('deliveryZone', key), sort, active: 1, taxCode: 'standard' },
      ...zone,
    }),
  );
};
