import { atFirst } from '@galley/base';
import { tipEntries, tipPools, tips } from '@galley/domain';
import type { Replica } from '@galley/sync/replica';
import { readTable } from '../read/table-reads.ts';

/** What each server's checks were paid on a date, less what was given back. */
const SALES = `SELECT coalesce(c."serverId", c."openedBy") AS employeeId, sum(m.amount) AS salesMinor FROM (
    SELECT "checkId", "amountMinor" AS amount FROM payment WHERE "businessDate" = @date
    UNION ALL SELECT "checkId", -"amountMinor" FROM refund WHERE "businessDate" = @date
    UNION ALL SELECT "checkId", -"amountMinor" FROM payment_reversal WHERE "businessDate" = @date
  ) m JOIN "check" c ON c.id = m."checkId" GROUP BY 1`;

type Sales = { readonly employeeId: string; readonly salesMinor: number };

/** A rule of which only some columns have come shares nothing yet. */
const WHOLE_POOL =
  '_deleted = 0 AND "takers" IS NOT NULL AND "fromDate" IS NOT NULL AND "source" IS NOT NULL AND "ppm" IS NOT NULL AND "basis" IS NOT NULL AND "managers" IS NOT NULL AND "name" IS NOT NULL AND "sort" IS NOT NULL ORDER BY "sort", id';

/** Reads about tips. */
export const tipReader = (db: Replica['db']) => {
  const ofCheck = readTable(db, tips, '"checkId" = ? ORDER BY id');
  const ofPeriod = readTable(db, tips, '"deviceId" = ? AND "period" = ?');
  const allTips = readTable(db, tips, '1 = 1 ORDER BY id');
  const entries = readTable(db, tipEntries, '1 = 1 ORDER BY id');
  const pools = readTable(db, tipPools, WHOLE_POOL);
  const sales = atFirst(() => db.prepare<[{ date: string }], Sales>(SALES));
  return {
    tipsOfCheck: (checkId: string) => ofCheck.all(checkId),
    /** What a register noted in one period of its series. */
    tipsOfPeriod: (deviceId: string, period: number) => ofPeriod.all(deviceId, period),
    /** Everything that was noted of tips at the site. */
    tipLedger: () => ({ tips: allTips.all(), entries: entries.all() }),
    tipPools: () => pools.all(),
    salesByServer: (date: string): readonly Sales[] => sales().all({ date }),
  };
};
