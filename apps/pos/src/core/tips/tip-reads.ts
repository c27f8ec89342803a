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

type OpenSlip = { readonly checkId: string; readonly amountMinor: number };

/**
 * Card payments of a date that nobody noted a tip of, and be it none; only where the house notes tips of slips at all,
 * in the month before. What was undone, carried over or replayed has no slip.
 */
const OPEN_SLIPS = `SELECT p."checkId", p."amountMinor" FROM payment p WHERE p."businessDate" = @date
    AND p.tender = 'card' AND p."amountMinor" > 0 AND p.replayed = 0 AND p."carriedFrom" IS NULL
    AND NOT EXISTS (SELECT 1 FROM tip t WHERE t."paymentId" = p.id)
    AND NOT EXISTS (SELECT 1 FROM payment_reversal r WHERE r."paymentId" = p.id)
    AND EXISTS (SELECT 1 FROM tip t WHERE t."businessDate" BETWEEN date(@date, '-31 days') AND date(@date, '+1 day'))
  ORDER BY p."paidAt", p.id`;

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
  const openSlips = atFirst(() => db.prepare<[{ date: string }], OpenSlip>(OPEN_SLIPS));
  return {
    /** Slips that still wait for their tip to be noted, oldest first. */
    slipsWithoutTip: (date: string) => openSlips().all({ date }),
    tipsOfCheck: (checkId: string) => ofCheck.all(checkId),
    /** What a register noted in one period of its series. */
    tipsOfPeriod: (deviceId: string, period: number) => ofPeriod.all(deviceId, period),
    /** Everything that was noted of tips at the site. */
    tipLedger: () => ({ tips: allTips.all(), entries: entries.all() }),
    tipPools: () => pools.all(),
    salesByServer: (date: string): readonly Sales[] => sales().all({ date }),
  };
};
