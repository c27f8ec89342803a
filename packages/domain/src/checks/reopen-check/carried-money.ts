import { byId, type PaymentRow } from '../../rows.ts';
import type { CheckException, CheckRows } from '../check-rows.ts';

const isCarried = ({ carriedFrom }: PaymentRow): boolean => (carriedFrom ?? null) !== null;

/** The check that what was paid on a reopened one counts on: of the first reopening by id; undefined: not known here. */
export const goesOnAs = ({ refunds }: CheckRows, reopenedId: string): string | undefined =>
  byId(refunds).find(
    ({ checkId, reopenedAs }) => checkId === reopenedId && (reopenedAs ?? null) !== null,
  )?.reopenedAs ?? undefined;

const counts = (rows: CheckRows, payment: PaymentRow): boolean => {
  if (!isCarried(payment)) return true;
  const winner = goesOnAs(rows, payment.carriedFrom ?? '');
  return winner === undefined || winner === payment.checkId;
};

/** Payments of a check and its kin but for those that count on another check, reopened from the same one (rule RO4). */
export const countedOnce = (rows: CheckRows): PaymentRow[] =>
  rows.payments.filter((payment) => counts(rows, payment));

/** The check was reopened twice, and what was paid counts on the other one. */
export const carriedTwice = (rows: CheckRows): CheckException[] =>
  rows.payments
    .filter((payment) => payment.checkId === rows.check.id && !counts(rows, payment))
    .slice(0, 1)
    .map(() => ({ type: 'carried_twice', subjectId: rows.check.id }));
