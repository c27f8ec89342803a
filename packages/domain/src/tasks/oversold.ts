import { type HouseTask, taskKey } from './house-task.ts';

/**
 * Lines of a countdown with what they still take of it: what was removed or edited away takes none, nor what was
 * voided before it was made. `agreed` 1: a person sold it although nothing was left. A query of SQLite with one
 * value, the countdown's id.
 */
export const COUNTDOWN_LINES_QUERY = `
  SELECT l.id, l.checkId, l.name, l.addedAt, l.addedBy, l.deviceId,
    max(0, l.quantity - coalesce((SELECT sum(v.quantity) FROM line_void v
      WHERE v.lineId = l.id AND v.disposition = 'not_made'), 0)) AS quantity,
    EXISTS (SELECT 1 FROM event e WHERE e.subjectId = l.id AND e.type = 'sold_beyond'
      AND json_extract(e.detail, '$.why') = 'person') AS agreed
  FROM line l WHERE l.countdownId = ?
    AND NOT EXISTS (SELECT 1 FROM line_removal r WHERE r.lineId = l.id)
    AND NOT EXISTS (SELECT 1 FROM line s WHERE s.checkId = l.checkId
      AND (s.supersedes = l.id OR instr(s.alsoSupersedes, l.id) > 0))`;

export type CountedLine = {
  readonly id: string;
  readonly checkId: string;
  readonly name: string;
  readonly addedAt: number;
  readonly addedBy: string;
  readonly deviceId: string;
  readonly quantity: number;
  readonly agreed: 0 | 1;
};

const byTime = (a: CountedLine, b: CountedLine): number =>
  a.addedAt - b.addedAt || (a.id < b.id ? -1 : 1);

/** The lines rung last that hold what there was not, oldest first. */
const beyond = (lines: readonly CountedLine[], over: number): CountedLine[] => {
  const found: CountedLine[] = [];
  let left = over;
  for (const line of [...lines].sort(byTime).reverse()) {
    if (left <= 0) break;
    left -= line.quantity;
    found.unshift(line);
  }
  return found;
};

/**
 * More was sold of a countdown than there was, and nobody agreed to that: registers that could not see each other
 * sold the same last portion (rule TK8).
 */
export const oversoldTask = (
  countdown: { readonly id: string; readonly portions: number; readonly name: string },
  lines: readonly CountedLine[],
): HouseTask | undefined => {
  const blind = lines.filter((line) => line.quantity > 0 && line.agreed === 0);
  const quantity = blind.reduce((sum, line) => sum + line.quantity, 0) - countdown.portions;
  const found = quantity <= 0 ? [] : beyond(blind, quantity);
  const last = found.at(-1);
  if (last === undefined) return undefined;
  return {
    key: taskKey('oversold', `${countdown.id}:${quantity}`),
    type: 'oversold',
    checkId: last.checkId,
    subjectId: last.id,
    since: last.addedAt,
    employeeId: last.addedBy,
    deviceId: last.deviceId,
    names: [countdown.name],
    quantity,
    amountMinor: 0,
    standsAt: found.map(({ checkId }) => checkId),
    otherAt: [],
  };
};
