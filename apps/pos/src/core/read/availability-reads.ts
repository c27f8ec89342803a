import { atFirst } from '@galley/base';
import {
  COUNTDOWN_LINES_QUERY,
  type CountedLine,
  PORTIONS_SOLD_QUERY,
  TICKET_RANK,
} from '@galley/domain';
import type { Replica } from '@galley/sync/replica';

/** Reads about what can be sold. */
export const availabilityReader = (client: Replica['db']) => {
  const plucked = (text: string) => atFirst(() => client.prepare(text).pluck());
  const sold = plucked(PORTIONS_SOLD_QUERY);
  const countedLines = atFirst(() => client.prepare(COUNTDOWN_LINES_QUERY));
  const returned = plucked('SELECT count(*) FROM allowance_credit WHERE id >= ? AND id < ?');
  const counted = plucked(
    `SELECT subjectId FROM availability WHERE subjectKind = 'item' AND countdownId IS NOT NULL`,
  );
  const timed = plucked(
    'SELECT 1 FROM menu_item WHERE saleHours IS NOT NULL AND _deleted = 0 LIMIT 1',
  );
  const lastEvent = plucked('SELECT max(at) FROM event WHERE subjectId = ? AND type = ?');
  const cooking = plucked(
    `SELECT DISTINCT checkId FROM ticket WHERE rank < ? AND businessDate >=
       (SELECT max(businessDate) FROM day_session)`,
  );
  const aged = plucked(
    `SELECT max(json_extract(detail, '$.minAge')) FROM event
       WHERE subjectId = ? AND type = 'age_checked'`,
  );
  const reopened = plucked('SELECT reopens FROM "check" WHERE id = ?');
  const ageSeen = (checkId: string): number => {
    const before = reopened().get(checkId) as string | null | undefined;
    const seen = (aged().get(checkId) as number | null) ?? 0;
    return before == null ? seen : Math.max(seen, ageSeen(before));
  };
  return {
    /** Highest age that a guest of a check, or of those that it was reopened from, was seen to have; 0: nobody looked. */
    ageChecked: ageSeen,
    portionsSold: (countdownId: string) => sold().get(countdownId) as number,
    linesOfCountdown: (countdownId: string) => countedLines().all(countdownId) as CountedLine[],
    /** Portions of a line that were given back. */
    portionsReturned: (lineId: string) => returned().get(`${lineId}:`, `${lineId};`) as number,
    /** Items that are counted down. */
    countedItems: () => counted().all() as string[],
    hasTimedItem: () => timed().get() !== undefined,
    /** UTC ms of the last event of a kind about a subject. */
    lastEventAt: (subjectId: string, type: string) =>
      (lastEvent().get(subjectId, type) as number | null) ?? undefined,
    /** Checks of today some station has not bumped a ticket of. */
    checksCooking: () => cooking().all(TICKET_RANK.bumped) as string[],
  };
};
