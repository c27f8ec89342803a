import { expect, test } from 'vitest';
import type { PaymentReversalRow, PaymentRow } from '../rows.ts';
import { countReversals } from './count-reversals.ts';
import { tenderSums } from './tender-sums.ts';
import type { Tender } from './tenders.table.ts';

const payment = (id: string, tender: Tender, amountMinor: number): PaymentRow => ({
  id,
  checkId: 'chk_1',
  businessDate: '2026-06-01',
  tender,
  amountMinor,
  tenderedMinor: amountMinor,
  changeMinor: 0,
  reference: null,
  paidAt: 1,
  takenBy: 'emp_1',
  deviceId: 'dev_1',
  replayed: 0,
  period: null,
  fundSessionId: null,
  corrects: null,
  roundingMinor: null,
  carriedFrom: null,
  foreign: null,
});

const reversal = (
  { id, tender }: PaymentRow,
  amountMinor: number,
  cause: PaymentReversalRow['cause'],
): PaymentReversalRow => ({
  id: `rev_of_${id}`,
  checkId: 'chk_1',
  paymentId: id,
  reason: null,
  receiptId: null,
  businessDate: '2026-06-01',
  tender,
  amountMinor,
  cause,
  reversedAt: 2,
  reversedBy: 'emp_1',
  approvedBy: 'emp_1',
  deviceId: 'dev_1',
  period: null,
  fundSessionId: null,
  roundingMinor: null,
  foreign: null,
});

const sumsOf = (payments: readonly PaymentRow[], reversals: readonly PaymentReversalRow[]) =>
  tenderSums({ payments, refunds: [], reversals: countReversals(reversals, payments) });

const undone = payment('pay_1', 'card', 500);
const partly = payment('pay_2', 'cash', 500);
const nothing = payment('pay_3', 'cash', 0);

test('[MN12] payments undone or of zero are no payments; one undone in part or given back is one', () => {
  const twice = payment('pay_4', 'cash', 700);
  const sums = sumsOf(
    [partly, nothing, twice],
    [reversal(partly, 200, 'undone'), reversal(twice, 700, 'surplus')],
  );
  expect(sums).toEqual([
    { tender: 'cash', paidMinor: 1000, backMinor: 700, takenMinor: 300, payments: 2 },
  ]);
});

test('[MN12] a tender by which no money moved is not listed', () => {
  expect(sumsOf([undone, nothing], [reversal(undone, 500, 'undone')])).toEqual([]);
});
