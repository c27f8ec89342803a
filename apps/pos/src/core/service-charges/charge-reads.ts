import { serviceCharges } from '@galley/domain';
import type { Replica } from '@galley/sync/replica';
import { readTable } from '../read/table-reads.ts';

const NEEDED = ['name', 'sort', 'fromCovers', 'tax', 'mandatory', 'active'];
const WHOLE = ['_deleted = 0', ...NEEDED.map((column) => `"${column}" IS NOT NULL`)].join(' AND ');

/** Reads about charges for service. */
export const chargeReader = (db: Replica['db']) => {
  const charges = readTable(db, serviceCharges, `${WHOLE} ORDER BY sort, id`);
  return {
    /** What the site charges for service, in its order. */
    serviceCharges: () => charges.all(),
  };
};
