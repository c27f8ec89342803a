/**
 * Portions that the lines of a countdown have used: what was removed or edited away has used none, nor what was
 * voided before it was made (rule AV9). A query of SQLite with one value, the countdown's id.
 */
export const PORTIONS_SOLD_QUERY = `
  SELECT coalesce(sum(max(0, l.quantity - coalesce((
    SELECT sum(v.quantity) FROM line_void v
      WHERE v.lineId = l.id AND v.disposition = 'not_made'), 0))), 0)
  FROM line l WHERE l.countdownId = ?
    AND NOT EXISTS (SELECT 1 FROM line_removal r WHERE r.lineId = l.id)
    AND NOT EXISTS (SELECT 1 FROM line s WHERE s.checkId = l.checkId
      AND (s.supersedes = l.id OR instr(s.alsoSupersedes, l.id) > 0))`;
