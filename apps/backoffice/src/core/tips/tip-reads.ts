import { type LedgerRows, type TipPoolRow, tipEntries, tipPools, tips } from '@galley/domain';
import { type Db, liveRows } from '../reads/live-rows.ts';

export type TipReads = {
  tipLedger(): LedgerRows;
  /** Rules for sharing tips, in their order. */
  tipPools(): readonly TipPoolRow[];
};

export const createTipReads = (db: Db): TipReads => ({
  tipLedger: () => ({ tips: liveRows(db, tips), entries: liveRows(db, tipEntries) }),
  tipPools: () => liveRows(db, tipPools).sort((a, b) => a.sort - b.sort || (a.id < b.id ? -1 : 1)),
});
