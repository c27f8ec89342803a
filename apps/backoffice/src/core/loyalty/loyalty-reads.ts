import {
  type LoyaltyCorrectionRow,
  type LoyaltyProgrammeRow,
  loyaltyCorrections,
  loyaltyProgrammes,
  POINTS_SUBJECT,
  type PointsMove,
  spendIds,
} from '@galley/domain';
import type { Replica } from '@galley/sync/replica';
import { type Db, liveRows } from '../reads/live-rows.ts';

export type LoyaltyReads = {
  programme(): LoyaltyProgrammeRow | undefined;
  pointsCorrections(): readonly LoyaltyCorrectionRow[];
  /** What was put in and spent of a customer's points. */
  pointsMoves(customerId: string): readonly PointsMove[];
  /** Whose points an adjustment used. */
  payerOf(adjustmentId: string): string | undefined;
};

const MOVES = `SELECT id, at, amount AS points FROM allowance_credit
    WHERE subjectId = @customerId AND subjectKind = '${POINTS_SUBJECT}'
  UNION ALL SELECT id, at, -amount FROM allowance_spend
    WHERE subjectId = @customerId AND subjectKind = '${POINTS_SUBJECT}'`;

const PAYER = 'SELECT subjectId FROM allowance_spend WHERE id >= ? AND id < ? LIMIT 1';

export const createLoyaltyReads = (db: Db, client: Replica['db']): LoyaltyReads => ({
  programme: () => liveRows(db, loyaltyProgrammes)[0],
  pointsCorrections: () => liveRows(db, loyaltyCorrections),
  pointsMoves: (customerId) =>
    client.prepare<[{ customerId: string }], PointsMove>(MOVES).all({ customerId }),
  payerOf: (adjustmentId) => {
    const start = spendIds.used(adjustmentId);
    return client.prepare(PAYER).pluck().get(`${start}:`, `${start};`) as string | undefined;
  },
});
