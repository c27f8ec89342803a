import {
  type CustomerAddressRow,
  type CustomerAllergyRow,
  type CustomerRow,
  customerAddresses,
  customerAllergies,
  customers,
  type PartyRow,
  parties,
} from '@galley/domain';
import type { Replica } from '@galley/sync/replica';
import { type Db, liveRows } from '../reads/live-rows.ts';

export type Visits = { readonly visits: number; readonly lastVisit: number };

export type CustomerReads = {
  customers(): readonly CustomerRow[];
  customerAllergies(): readonly CustomerAllergyRow[];
  customerAddresses(): readonly CustomerAddressRow[];
  /** Guests who were expected or waited. */
  parties(): readonly PartyRow[];
  /** Checks of each customer at this site, by id. */
  visits(): ReadonlyMap<string, Visits>;
};

type VisitRow = Visits & { readonly customerId: string };

export const createCustomerReads = (db: Db, client: Replica['db']): CustomerReads => ({
  customers: () => liveRows(db, customers),
  customerAllergies: () => liveRows(db, customerAllergies),
  customerAddresses: () => liveRows(db, customerAddresses),
  parties: () => liveRows(db, parties),
  visits: () => {
    const rows = client
      .prepare<[], VisitRow>(
        `SELECT customerId, count(*) AS visits, max(openedAt) AS lastVisit FROM "check"
           WHERE customerId IS NOT NULL GROUP BY customerId`,
      )
      .all();
    return new Map(rows.map(({ customerId, ...rest }) => [customerId, rest]));
  },
});
