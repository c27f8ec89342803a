import {
  GIFT_SUBJECT,
  type GiftCardRow,
  type GiftMove,
  type GiftRuleRow,
  giftCards,
  giftRules,
} from '@galley/domain';
import type { Replica } from '@galley/sync/replica';
import { type Db, liveRows } from '../reads/live-rows.ts';

export type GiftReads = {
  giftCards(): readonly GiftCardRow[];
  giftRule(): GiftRuleRow | undefined;
  /** What was put on and spent of all cards, with the card of each. */
  giftMoves(): readonly (GiftMove & { readonly giftCardId: string })[];
};

const MOVES = `SELECT id, subjectId AS giftCardId, at, amount AS amountMinor FROM allowance_credit
    WHERE subjectKind = '${GIFT_SUBJECT}'
  UNION ALL SELECT id, subjectId, at, -amount FROM allowance_spend WHERE subjectKind = '${GIFT_SUBJECT}'`;

export const createGiftReads = (db: Db, client: Replica['db']): GiftReads => ({
  giftCards: () => liveRows(db, giftCards),
  giftRule: () => liveRows(db, giftRules)[0],
  giftMoves: () => client.prepare<[], GiftMove & { readonly giftCardId: string }>(MOVES).all(),
});
