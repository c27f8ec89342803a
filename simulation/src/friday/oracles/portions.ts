import type { Replica } from '@galley/sync/replica';

/**
 * Portions that were sold of each countdown by lines that stand, and of which nobody said that they go beyond: an
 * edit of such a line goes beyond as well.
 */
const SOLD = `
  WITH RECURSIVE beyond(id) AS (
    SELECT subjectId FROM event WHERE type = 'sold_beyond'
    UNION SELECT l.id FROM line l JOIN beyond b ON l.supersedes = b.id)
  SELECT l.countdownId AS countdown, sum(max(0, l.quantity - coalesce((
    SELECT sum(v.quantity) FROM line_void v
      WHERE v.lineId = l.id AND v.disposition = 'not_made'), 0))) AS sold
  FROM line l WHERE l.countdownId IS NOT NULL AND l.id NOT IN (SELECT id FROM beyond)
    AND NOT EXISTS (SELECT 1 FROM line_removal r WHERE r.lineId = l.id)
    AND NOT EXISTS (SELECT 1 FROM line s WHERE s.checkId = l.checkId
      AND (s.supersedes = l.id OR instr(s.alsoSupersedes, l.id) > 0))
  GROUP BY l.countdownId`;

type Sold = { readonly countdown: string; readonly sold: number };

/** Last portions are not sold twice, but for those of which a person was told (FR8). */
export const portionProblems = ({ db }: Replica): string[] => {
  const counted = db
    .prepare<[], { id: string; portions: number }>(
      'SELECT countdownId AS id, portions FROM availability WHERE countdownId IS NOT NULL',
    )
    .all();
  const most = new Map(counted.map(({ id, portions }) => [id, portions]));
  return db
    .prepare<[], Sold>(SOLD)
    .all()
    .filter(({ countdown, sold }) => sold > (most.get(countdown) ?? Number.POSITIVE_INFINITY))
    .map(
      ({ countdown, sold }) =>
        `${sold} of ${most.get(countdown)} portions of ${countdown} are sold`,
    );
};
