import { type DecisionContext, replayedFlag } from '../../decision.ts';
import { tillColumns } from '../../funds/till.ts';
import type { LineRow, PaymentRow, RoundRow } from '../../rows.ts';
import { paymentStands } from '../../tenders/refund-line/quote-refund.ts';
import type { CheckState } from '../project-check.ts';
import type { LineStatus } from '../whole-line.ts';

/** A line of the check that is reopened, and the same on the new one. */
export type LineAgain = { readonly from: LineStatus; readonly line: LineRow };

/** The lines that stand, as they were sold: same prices and taxes, nothing counted down twice. */
export const linesAgain = (
  state: CheckState,
  checkId: string,
  context: DecisionContext,
): LineAgain[] =>
  state.lines
    .filter(({ liveQuantity }) => liveQuantity > 0)
    .map((from) => ({
      from,
      line: {
        ...from.row,
        id: context.ids('line'),
        checkId,
        businessDate: context.businessDate,
        quantity: from.liveQuantity,
        seat: from.place.shares[0]?.seat ?? from.row.seat,
        supersedes: null,
        alsoSupersedes: null,
        replaces: null,
        countdownId: null,
        charge: from.row.charge == null ? null : { ...from.row.charge, party: checkId },
        addedAt: context.now,
        addedBy: context.employeeId,
        deviceId: context.deviceId,
        replayed: replayedFlag(context),
      },
    }));

/** What was sent stays sent, without a ticket: nothing is cooked again. */
export const roundAgain = (
  lines: readonly LineAgain[],
  checkId: string,
  context: DecisionContext,
): RoundRow[] => {
  const lineIds = lines.filter(({ from }) => from.sent).map(({ line }) => line.id);
  if (lineIds.length === 0) return [];
  return [
    {
      id: context.ids('round'),
      checkId,
      businessDate: context.businessDate,
      lineIds,
      sentAt: context.now,
      sentBy: context.employeeId,
      deviceId: context.deviceId,
      replayed: replayedFlag(context),
    },
  ];
};

/** What was paid, by the tenders that it was paid with: it leaves the one check and is on the other. */
export const paymentsAgain = (
  state: CheckState,
  checkId: string,
  context: DecisionContext,
): PaymentRow[] =>
  state.payments.flatMap((payment) => {
    const amountMinor = paymentStands(state, payment);
    if (amountMinor <= 0) return [];
    return [
      {
        id: context.ids('payment'),
        checkId,
        businessDate: context.businessDate,
        tender: payment.tender,
        amountMinor,
        tenderedMinor: amountMinor,
        changeMinor: 0,
        reference: payment.reference,
        paidAt: context.now,
        takenBy: context.employeeId,
        deviceId: context.deviceId,
        replayed: replayedFlag(context),
        ...tillColumns(context, payment.tender === 'cash'),
        corrects: null,
        carriedFrom: state.check.id,
        foreign: null,
        roundingMinor: null,
      },
    ];
  });
