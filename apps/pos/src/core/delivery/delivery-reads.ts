import { deliveryZones } from '@galley/domain';
import type { Replica } from '@galley/sync/replica';
import { readTable } from '../read/table-reads.ts';

const NEEDED = ['name', 'sort', 'codes', 'streets', 'feeMinor', 'taxCode'];
const WHOLE = ['_deleted = 0', ...NEEDED.map((column) => `"${column}" IS NOT NULL`)].join(' AND ');

/** Reads about deliveries. */
export const deliveryReader = (db: Replica['db']) => {
  const zones = readTable(db, deliveryZones, `${WHOLE} ORDER BY sort, id`);
  return {
    /** Zones of the site in its order. */
    deliveryZones: () => zones.all(),
  };
};
