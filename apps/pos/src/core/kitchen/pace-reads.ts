import { courseFires, createPaceKeeper, type StationPace, tickets } from '@galley/domain';
import type { Replica } from '@galley/sync/replica';
import { readTable } from '../read/table-reads.ts';

/** What is open so long was forgotten, ms. */
const FORGOTTEN_MS = 4 * 3_600_000;
const DAY_MS = 24 * 3_600_000;

/** Later than no business date that runs somewhere at that time: what runs is not learned from. */
const dayBefore = (now: number): string => new Date(now - DAY_MS).toISOString().slice(0, 10);

const openReads = (db: Replica['db']) => {
  const open = db.prepare<[{ now: number; since: number }], { key: string; count: number }>(
    `SELECT stationKey AS key, count(*) AS count FROM ticket t
      WHERE rank < 3 AND firedAt <= @now AND firedAt >= @since AND (held IS NOT 1 OR EXISTS (
        SELECT 1 FROM course_fire f WHERE f.checkId = t.checkId AND f.course = t.course))
      GROUP BY stationKey`,
  );
  return (now: number): ReadonlyMap<string, number> =>
    new Map(open.all({ now, since: now - FORGOTTEN_MS }).map(({ key, count }) => [key, count]));
};

/** What stations take, from what they made in the weeks before and what they have open. */
export const paceReader = (db: Replica['db']) => {
  const made = readTable(
    db,
    tickets,
    '"businessDate" >= ? AND rank >= 3 ORDER BY "businessDate" DESC, "bumpedAt" DESC LIMIT 6000',
  );
  const fires = readTable(db, courseFires, '"businessDate" >= ?');
  const modelAt = createPaceKeeper({
    ticketsMadeSince: (date) => made.all(date),
    firesSince: (date) => fires.all(date),
  });
  const openAt = openReads(db);
  return {
    /** The pace of the stations at a time, hub time, ms. */
    stationPace: (now: number): StationPace => {
      const open = openAt(now);
      return {
        secondsOf: (stationKey, items, loaded) =>
          modelAt({ now, businessDate: dayBefore(now) })({
            ...{ stationKey, items, load: loaded ? (open.get(stationKey) ?? 0) : 0 },
          }),
      };
    },
  };
};
