import type { Fact } from '@galley/base';
import { moveFacts } from '../../checks/move-facts.ts';
import type { CheckState } from '../../checks/project-check.ts';
import { type SentCheck, sendWhenDue } from '../../checks/send-check/send-check.rule.ts';
import type { SendFacts } from '../../checks/send-check/send-facts.ts';
import { fireAllHeld } from '../../courses/fire-course/fire-course.rule.ts';
import { type DecisionContext, replayedFlag, rowFact } from '../../decision.ts';
import { isDeliveryFee } from '../../delivery/standing-fee.ts';
import type { CourseFireRow, ReceiptRow } from '../../rows.ts';
import { subtractTaxTotals } from '../../tax/tax-totals.ts';
import { receiptSeries } from '../receipt-number.ts';

/** What comes with a payment, whatever brought it. */
export type Settled = {
  /** The proof of a settled check; undefined while something is due. */
  readonly receipt: ReceiptRow | undefined;
  readonly sent: SentCheck;
  /** What was held when the check was settled, and is made now. */
  readonly fires: readonly CourseFireRow[];
  readonly facts: readonly Fact[];
};

const settledFee = ({ lines }: CheckState): ReceiptRow['fee'] => {
  const fee = lines.find(isDeliveryFee);
  return fee === undefined ? null : { lineId: fee.row.id, unitMinor: fee.unitMinor };
};

const settledCharge = ({ charge }: CheckState): ReceiptRow['charge'] =>
  charge?.lineId == null
    ? null
    : { lineId: charge.lineId, ruleId: charge.ruleId, unitMinor: charge.amountMinor };

/** The receipt for what no earlier receipt of the check stands for. */
const saleReceipt = (state: CheckState, number: number, context: DecisionContext): ReceiptRow => ({
  id: context.ids('receipt'),
  checkId: state.check.id,
  businessDate: context.businessDate,
  series: receiptSeries(context),
  number,
  type: 'sale',
  totalMinor: state.totalMinor - state.receiptedMinor,
  taxTotals: subtractTaxTotals(state.taxTotals, state.receiptedTaxTotals),
  issuedAt: context.now,
  issuedBy: context.employeeId,
  deviceId: context.deviceId,
  replayed: replayedFlag(context),
  orderTypeId: state.check.orderTypeId,
  period: context.till?.period ?? null,
  fee: settledFee(state),
  charge: settledCharge(state),
  taxExemption: state.check.taxExemption ?? null,
});

/** Whoever settles a check of a merged party says which merges they knew of (rule MV25). */
const mergesPaid = ({ check, merges }: CheckState, context: DecisionContext): readonly Fact[] =>
  merges.length === 0
    ? []
    : moveFacts({ checkId: check.id, type: 'paid', knownMerges: merges }, [], context).facts;

/**
 * Sends what was not sent, and, where the payment leaves nothing due (`settled`), fires what is held and issues the
 * receipt (rules TN3, TN4). `state` is the check before the payment, whose facts come along.
 */
export const settleWith = (
  state: CheckState,
  settled: boolean,
  about: SendFacts,
  receiptNumber: number,
  context: DecisionContext,
  payment: readonly Fact[] = [],
): Settled => {
  const { courses, ...atOnce } = about;
  const sent = sendWhenDue(state, settled ? atOnce : about, context);
  const fired = settled ? fireAllHeld(state, courses ?? [], context) : [];
  const receipt = settled ? saleReceipt(state, receiptNumber, context) : undefined;
  const facts = [
    ...sent.facts,
    ...fired.flatMap(({ facts: made }) => made),
    ...payment,
    ...(receipt === undefined ? [] : [rowFact('receipt', receipt), ...mergesPaid(state, context)]),
  ];
  return { receipt, sent, fires: fired.flatMap(({ fire }) => fire ?? []), facts };
};
