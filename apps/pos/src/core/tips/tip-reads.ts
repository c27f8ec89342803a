import { tips } from '@galley/domain';
import type { Replica } from '@galley/sync/replica';
import { readTable } from '../read/table-reads.ts';

/** Reads about tips. */
export const tipReader = (db: Replica['db']) => {
  const ofCheck = readTable(db, tips, '"checkId" = ? ORDER BY id');
  const ofPeriod = readTable(db, tips, '"deviceId" = ? AND "period" = ?');
  return {
    tipsOfCheck: (checkId: string) => ofCheck.all(checkId),
    /** What a register noted in one period of its series. */
    tipsOfPeriod: (deviceId: string, period: number) => ofPeriod.all(deviceId, period),
  };
};
