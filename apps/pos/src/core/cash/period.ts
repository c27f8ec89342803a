import {
  type CardIntentRow,
  type DecisionContext,
  type PaymentRow,
  type PendingCard,
  type PeriodRows,
  paymentIdOfCard,
  receiptSeries,
  type ZReportRow,
} from '@galley/domain';
import type { PosCore } from '../pos-core.ts';
import { sessionState } from './fund-states.ts';

export type Period = { readonly last: ZReportRow | undefined; readonly rows: PeriodRows };

/** Its own card payments and refunds without an answer (rule PC12). */
const cardsOf = (core: PosCore, deviceId: string): PendingCard[] =>
  core.openCards
    .ids()
    .flatMap((id) => core.read.cardIntent(id) ?? [])
    .filter((intent) => intent.deviceId === deviceId && isPending(core, intent))
    .map(({ id, amountMinor, type }) => ({
      ...{ intentId: id, amountMinor: type === 'refund' ? -amountMinor : amountMinor },
    }));

const isPending = ({ checkStates }: PosCore, { id, checkId }: CardIntentRow): boolean =>
  checkStates.get(checkId)?.cards.find((card) => card.intent.id === id)?.outcome === 'pending';

/** Payments of cards that the last Z found without an answer, and that have one now. */
const answeredSince = ({ read }: PosCore, last: ZReportRow | undefined): PaymentRow[] =>
  (last?.figures.pendingCards ?? []).flatMap(
    ({ intentId }) => read.payment(paymentIdOfCard(intentId)) ?? [],
  );

/** What this register did since its last Z, from its own rows alone (rule ZR1). */
export const runningPeriod = (
  core: PosCore,
  context: Pick<DecisionContext, 'deviceId' | 'deviceNumber'>,
): Period => {
  const [last] = core.read.zReports(receiptSeries(context), 1);
  const { closedSessions, ...own } = core.read.periodRows(
    context.deviceId,
    (last?.number ?? 0) + 1,
    last?.madeAt ?? 0,
  );
  const tips = core.read.tipsOfPeriod(context.deviceId, (last?.number ?? 0) + 1);
  const ids = new Set([...own.receipts, ...own.voids].map(({ checkId }) => checkId));
  const checks = [...ids].flatMap((id) => core.checkStates.get(id) ?? []);
  const closed = [...new Set(closedSessions)].flatMap((id) => sessionState(core, id) ?? []);
  const payments = [...own.payments, ...answeredSince(core, last)];
  const pendingCards = cardsOf(core, context.deviceId);
  const loads = core.read.giftLoadsOf(context.deviceId, (last?.number ?? 0) + 1);
  return { last, rows: { ...own, tips, payments, checks, closed, pendingCards, loads } };
};
