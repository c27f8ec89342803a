import { atFirst } from '@galley/base';
import {
  GIFT_RULE_ID,
  GIFT_SUBJECT,
  type GiftMove,
  giftCards,
  giftLoads,
  giftRules,
  giftSpendId,
} from '@galley/domain';
import type { Replica } from '@galley/sync/replica';
import { readTable } from '../read/table-reads.ts';

const MOVES = `SELECT id, at, amount AS amountMinor FROM allowance_credit
    WHERE subjectId = @giftCardId AND subjectKind = '${GIFT_SUBJECT}'
  UNION ALL SELECT id, at, -amount FROM allowance_spend
    WHERE subjectId = @giftCardId AND subjectKind = '${GIFT_SUBJECT}'`;

/** Reads about gift cards. */
export const giftReader = (db: Replica['db']) => {
  const cards = readTable(db, giftCards, 'id = ?');
  const rules = readTable(db, giftRules, 'id = ? AND _deleted = 0 AND months IS NOT NULL');
  const inPeriod = readTable(db, giftLoads, '"deviceId" = ? AND "period" = ?');
  const inSessions = readTable(
    db,
    giftLoads,
    '"fundSessionId" IN (SELECT value FROM json_each(?))',
  );
  const loose = readTable(
    db,
    giftLoads,
    '"fundSessionId" IS NULL AND "deviceId" = ? AND "loadedAt" >= ?',
  );
  const moves = atFirst(() => db.prepare<[{ giftCardId: string }], GiftMove>(MOVES));
  const owner = atFirst(() =>
    db.prepare('SELECT subjectId FROM allowance_spend WHERE id >= ? AND id < ? LIMIT 1').pluck(),
  );
  return {
    giftCard: (id: string) => cards.get(id),
    /** Months that a new card is valid; 0: it does not expire. */
    giftMonths: () => rules.get(GIFT_RULE_ID)?.months ?? 0,
    giftMoves: (giftCardId: string) => moves().all({ giftCardId }),
    giftLoadsOf: (deviceId: string, period: number) => inPeriod.all(deviceId, period),
    /** Loads of sessions; a JSON array of ids. */
    giftLoadsIn: (sessionIds: string) => inSessions.all(sessionIds),
    giftLoadsLoose: (deviceId: string, since: number) => loose.all(deviceId, since),
    /** The card that a payment was made with. */
    giftCardOfPayment: (paymentId: string) => {
      const start = giftSpendId(paymentId);
      return owner().get(`${start}:`, `${start};`) as string | undefined;
    },
  };
};
