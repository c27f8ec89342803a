import { atFirst } from '@galley/base';
import { favourites, orderScreens } from '@galley/domain';
import type { Replica } from '@galley/sync/replica';
import { readTable } from '../read/table-reads.ts';

type Rung = { readonly checkId: string; readonly itemId: string };

/** Reads for the strip of the order screen. Ids of lines begin with their time, so the last are the newest. */
export const stripReader = (db: Replica['db']) => {
  const kept = readTable(
    db,
    favourites,
    '_deleted = 0 AND owner IS NOT NULL AND itemId IS NOT NULL AND place IS NOT NULL ORDER BY id',
  );
  const screen = readTable(db, orderScreens, 'id = ? AND _deleted = 0 AND suggestions IS NOT NULL');
  const rungBy = atFirst(() =>
    db
      .prepare(
        `SELECT coalesce(combo ->> '$.itemId', itemId) FROM
           (SELECT itemId, combo, addedBy, deviceId, fee FROM line ORDER BY id DESC LIMIT ?) WHERE fee IS NULL AND addedBy = ? AND deviceId = ?`,
      )
      .pluck(),
  );
  const rung = atFirst(() =>
    db.prepare(
      `SELECT checkId, coalesce(combo ->> '$.itemId', itemId) AS itemId
         FROM (SELECT id, checkId, itemId, combo, businessDate FROM line ORDER BY id DESC LIMIT ?) l
         WHERE businessDate >= ? AND NOT EXISTS (
           SELECT 1 FROM line_removal r WHERE r.checkId = l.checkId AND r.lineId = l.id)`,
    ),
  );
  return {
    favourites: () => kept.all(),
    orderScreen: (id: string) => screen.get(id),
    /** Items that a person rang at a register, among the last `limit` lines of the site, the newest first. */
    rungBy: (employeeId: string, deviceId: string, limit: number) =>
      rungBy().all(limit, employeeId, deviceId) as string[],
    /** Items of checks, of the last `limit` lines, from a business date on. */
    rungSince: (businessDate: string, limit: number) => rung().all(limit, businessDate) as Rung[],
  };
};
