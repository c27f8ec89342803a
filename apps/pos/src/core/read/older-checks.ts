import type { Replica } from '@galley/sync/replica';

/**
 * Checks of a date with a receipt that may be loud or open for all that: with a void, a move, a second payment, a
 * line that stands in no round, or one that another register rang than the one that took the money.
 * Whatever is loud or open again is among them; what is among them need not be.
 */
const CANDIDATES = `
  SELECT c.id FROM "check" c WHERE c.businessDate = ?
    AND EXISTS (SELECT 1 FROM receipt r WHERE r.checkId = c.id AND r.type = 'sale')
    AND (
      EXISTS (SELECT 1 FROM line_void v WHERE v.checkId = c.id)
      OR EXISTS (SELECT 1 FROM check_tie t WHERE t.checkId = c.id)
      OR EXISTS (SELECT 1 FROM check_tie t WHERE t.otherCheckId = c.id)
      OR (SELECT count(*) FROM payment p WHERE p.checkId = c.id) > 1
      OR EXISTS (SELECT 1 FROM line l JOIN receipt s ON s.checkId = l.checkId
        WHERE l.checkId = c.id AND s.type = 'sale' AND l.deviceId <> s.deviceId)
      OR EXISTS (SELECT 1 FROM line l WHERE l.checkId = c.id
        AND NOT EXISTS (SELECT 1 FROM line e WHERE e.checkId = c.id
          AND (e.supersedes = l.id OR instr(e.alsoSupersedes, l.id) > 0))
        AND NOT EXISTS (SELECT 1 FROM line_removal m WHERE m.checkId = c.id AND m.lineId = l.id)
        AND NOT EXISTS (SELECT 1 FROM round o, json_each(o.lineIds) j
          WHERE o.checkId = c.id AND j.value = l.id))
    )`;

/** Goes back through the business dates, a few checks a call, so that a year of trade stops no tap. */
export type OlderChecks = {
  /** The next candidates, none where a date has none; undefined: all dates were looked at. */
  next(): readonly string[] | undefined;
  /** Begins again from the latest date. */
  again(): void;
};

/** Sorts after every date. */
const END = '~';
const SLICE = 20;

export const createOlderChecks = (db: Replica['db']): OlderChecks => {
  const before = db.prepare('SELECT max(businessDate) FROM "check" WHERE businessDate < ?').pluck();
  const candidates = db.prepare(CANDIDATES).pluck();
  let at: string | null = END;
  let left: string[] = [];
  return {
    next() {
      if (left.length === 0) {
        if (at === null) return undefined;
        at = before.get(at) as string | null;
        if (at === null) return undefined;
        left = candidates.all(at) as string[];
      }
      return left.splice(0, SLICE);
    },
    again() {
      at = END;
      left = [];
    },
  };
};
