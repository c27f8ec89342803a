import { atFirst } from '@galley/base';
import {
  creditIds,
  loyaltyProgrammes,
  POINTS_SUBJECT,
  type PointsMove,
  PROGRAMME_ID,
  spendIds,
} from '@galley/domain';
import type { Replica } from '@galley/sync/replica';
import { readTable } from '../read/table-reads.ts';

const WHOLE = ['active', 'pointsPerUnit', 'pointMinor', 'leastPoints']
  .map((column) => `${column} IS NOT NULL`)
  .join(' AND ');

const MOVES = `SELECT id, at, amount AS points FROM allowance_credit
    WHERE subjectId = @customerId AND subjectKind = '${POINTS_SUBJECT}'
  UNION ALL SELECT id, at, -amount FROM allowance_spend
    WHERE subjectId = @customerId AND subjectKind = '${POINTS_SUBJECT}'`;

/** Open grants of other registers, as far as this one has heard. */
const HELD = `SELECT deviceId, sum(max(0, a.amount - max(a.spent, coalesce((
    SELECT sum(s.amount) FROM allowance_spend s WHERE s.allowanceId = a.id), 0)))) AS points
  FROM allowance a
  WHERE subjectId = ? AND subjectKind = '${POINTS_SUBJECT}' AND status = 'open' AND deviceId <> ?
    AND NOT EXISTS (SELECT 1 FROM allowance_return r WHERE r.allowanceId = a.id)
  GROUP BY deviceId ORDER BY points DESC, deviceId`;

export type PointsHeld = { readonly deviceId: string; readonly points: number };

/** Reads about the points of customers. */
export const loyaltyReader = (db: Replica['db']) => {
  const programmes = readTable(db, loyaltyProgrammes, `id = ? AND _deleted = 0 AND ${WHOLE}`);
  const moves = atFirst(() => db.prepare<[{ customerId: string }], PointsMove>(MOVES));
  const held = atFirst(() => db.prepare<[string, string], PointsHeld>(HELD));
  const plucked = (text: string) => atFirst(() => db.prepare(text).pluck());
  const credit = plucked('SELECT amount FROM allowance_credit WHERE id = ?');
  const owner = plucked('SELECT subjectId FROM allowance_spend WHERE id >= ? AND id < ? LIMIT 1');
  const spent = plucked(
    'SELECT coalesce(sum(amount), 0) FROM allowance_spend WHERE id >= ? AND id < ?',
  );
  const back = plucked(
    'SELECT coalesce(sum(amount), 0) FROM allowance_credit WHERE id = ? OR (id >= ? AND id < ?)',
  );
  return {
    programme: () => programmes.get(PROGRAMME_ID),
    /** What was put in and spent of a customer's points. */
    pointsMoves: (customerId: string) => moves().all({ customerId }),
    /** What other devices than this one hold of a customer's points, the most first. */
    pointsHeld: (customerId: string, deviceId: string): PointsHeld[] =>
      held()
        .all(customerId, deviceId)
        .filter(({ points }) => points > 0),
    /** What a check earned; undefined: nothing was put in for it. */
    earnedBy: (checkId: string) => credit().get(creditIds.earned(checkId)) as number | undefined,
    /** Of what a check earned, what refunds took back. */
    takenBackOf: (checkId: string) =>
      spent().get(`${checkId}:refund:`, `${checkId}:refund;`) as number,
    /** What was given back by ids that are `start` or begin with it. */
    givenBack: (start: string) => back().get(start, `${start}:`, `${start};`) as number,
    /** Whose points an adjustment used. */
    payerOf: (adjustmentId: string) => {
      const start = spendIds.used(adjustmentId);
      return owner().get(`${start}:`, `${start};`) as string | undefined;
    },
  };
};
