import type { Fact } from '@galley/base';
import type {
  AdjustmentRow,
  AdjustmentWithdrawalRow,
  AllergyRow,
  AllergyWithdrawalRow,
  CardIntentRow,
  CardStepRow,
  CheckRow,
  CourseFireRow,
  LineMoveRow,
  LinePlanRow,
  LineRemovalRow,
  LineRow,
  LineVoidRow,
  PaymentReversalRow,
  PaymentRow,
  ReceiptRow,
  RefundRow,
  RoundRow,
  TicketRow,
} from '../rows.ts';
import type { CheckRows } from './check-rows.ts';

const add = <T extends { readonly id: string }>(rows: readonly T[], row: unknown): T[] => {
  const incoming = row as T;
  return [...rows.filter((other) => other.id !== incoming.id), incoming];
};

/** A check's changed columns, or another check of the kin. */
const applyCheck = (rows: CheckRows, id: string, row: object): CheckRows => {
  if (id === rows.check.id) return { ...rows, check: { ...rows.check, ...row } };
  const before = rows.kin.find((other) => other.id === id);
  return { ...rows, kin: add<CheckRow>(rows.kin, { ...before, ...row }) };
};

const applyFact = (rows: CheckRows, fact: Fact): CheckRows => {
  const row = { id: fact.id, ...fact.doc };
  switch (fact.kind) {
    case 'check':
      return applyCheck(rows, fact.id, row);
    case 'line_move':
      return { ...rows, moves: add<LineMoveRow>(rows.moves, row) };
    case 'line':
      return { ...rows, lines: add<LineRow>(rows.lines, row) };
    case 'line_removal':
      return { ...rows, removals: add<LineRemovalRow>(rows.removals, row) };
    case 'round':
      return { ...rows, rounds: add<RoundRow>(rows.rounds, row) };
    case 'line_void':
      return { ...rows, voids: add<LineVoidRow>(rows.voids, row) };
    case 'adjustment':
      return { ...rows, adjustments: add<AdjustmentRow>(rows.adjustments, row) };
    case 'adjustment_withdrawal':
      return {
        ...rows,
        adjustmentWithdrawals: add<AdjustmentWithdrawalRow>(rows.adjustmentWithdrawals, row),
      };
    case 'ticket':
      return { ...rows, tickets: add<TicketRow>(rows.tickets, row) };
    case 'course_fire':
      return { ...rows, fires: add<CourseFireRow>(rows.fires ?? [], row) };
    case 'line_plan':
      return { ...rows, plans: add<LinePlanRow>(rows.plans ?? [], row) };
    case 'allergy':
      return { ...rows, allergies: add<AllergyRow>(rows.allergies, row) };
    case 'allergy_withdrawal':
      return { ...rows, withdrawals: add<AllergyWithdrawalRow>(rows.withdrawals, row) };
    case 'card_intent':
      return { ...rows, cardIntents: add<CardIntentRow>(rows.cardIntents ?? [], row) };
    case 'card_step':
      return { ...rows, cardSteps: add<CardStepRow>(rows.cardSteps ?? [], row) };
    case 'payment':
      return { ...rows, payments: add<PaymentRow>(rows.payments, row) };
    case 'receipt':
      return { ...rows, receipts: add<ReceiptRow>(rows.receipts, row) };
    case 'refund':
      return { ...rows, refunds: add<RefundRow>(rows.refunds, row) };
    case 'payment_reversal':
      return { ...rows, reversals: add<PaymentReversalRow>(rows.reversals, row) };
    default:
      return rows;
  }
};

/** A check that nothing has happened to yet. */
export const emptyCheck = (check: CheckRow): CheckRows => ({
  check,
  kin: [],
  lines: [],
  removals: [],
  rounds: [],
  voids: [],
  adjustments: [],
  adjustmentWithdrawals: [],
  moves: [],
  allergies: [],
  withdrawals: [],
  payments: [],
  receipts: [],
  refunds: [],
  reversals: [],
  tickets: [],
});

/**
 * The rows of a check after facts that rules returned, before they are committed: lets several decisions
 * stand in one commit. Facts of other kinds are passed over; they must be of this check or its kin.
 */
export const applyFacts = (rows: CheckRows, facts: readonly Fact[]): CheckRows =>
  facts.reduce(applyFact, rows);
