import { atFirst } from '@galley/base';
import { customerAddresses, customerAllergies, customers } from '@galley/domain';
import type { Replica } from '@galley/sync/replica';
import { readTable } from '../read/table-reads.ts';

const ALIVE = '_deleted = 0 AND name IS NOT NULL AND createdAt IS NOT NULL';

/** Reads about the customers of the house. */
export const customerReader = (db: Replica['db']) => {
  const all = readTable(db, customers, ALIVE);
  const one = readTable(db, customers, `id = ? AND ${ALIVE}`);
  const allergies = readTable(
    db,
    customerAllergies,
    '_deleted = 0 AND customerId = ? AND (allergen IS NOT NULL OR words IS NOT NULL) ORDER BY id',
  );
  const addresses = readTable(
    db,
    customerAddresses,
    '_deleted = 0 AND customerId = ? AND address IS NOT NULL AND usedAt IS NOT NULL ORDER BY id',
  );
  const plucked = (text: string) => atFirst(() => db.prepare(text).pluck());
  const count = plucked('SELECT count(*) FROM "check" WHERE customerId = ?');
  const last = plucked(
    'SELECT id FROM "check" WHERE customerId = ? ORDER BY openedAt DESC, id DESC LIMIT ?',
  );
  const changedTwice = plucked(
    `SELECT subjectId FROM event WHERE type = 'customer_changed' AND businessDate >= ?
       GROUP BY subjectId HAVING count(*) > 1 ORDER BY subjectId`,
  );
  return {
    customers: () => all.all(),
    customer: (id: string) => one.get(id),
    allergiesOfCustomer: (customerId: string) => allergies.all(customerId),
    addressesOfCustomer: (customerId: string) => addresses.all(customerId),
    /** How many checks of the site are a customer's. */
    visitCount: (customerId: string) => count().get(customerId) as number,
    /** Checks that were given to customers more than once since a business date. */
    customerChangedTwice: (since: string) => changedTwice().all(since) as string[],
    lastChecksOf: (customerId: string, limit: number) => last().all(customerId, limit) as string[],
  };
};
