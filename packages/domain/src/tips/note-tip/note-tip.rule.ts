import { err, type Fact, type Failure, failure, ok, type Result } from '@galley/base';
import type { CheckState } from '../../checks/project-check.ts';
import { serverOf } from '../../checks/take-over.ts';
import {
  type DecisionContext,
  type NotAllowed,
  requirePermission,
  rowFact,
} from '../../decision.ts';
import { byId, type PaymentRow, type TipRow } from '../../rows.ts';
import { amountText } from '../../tenders/amount-text.ts';
import { paymentStands } from '../../tenders/refund-line/quote-refund.ts';
import { tipOfPayment } from '../standing-tips.ts';
import type { NoteTipCommand } from './note-tip.command.ts';

export type NoteTipError = NotAllowed | Failure<'no_card_payment' | 'same_tip' | 'tip_high'>;

export type NotedTip = { readonly tip: TipRow; readonly facts: readonly Fact[] };

const noCardPayment = () =>
  failure(
    'no_card_payment',
    'Only a card payment that stands has a tip on its slip. Look at the check again.',
    'paymentId',
  );

/** More than half of what was paid is more often a slip of the pen than a tip (rule TP2). */
const amountProblem = (
  before: TipRow | undefined,
  payment: PaymentRow,
  { amountMinor, sure }: NoteTipCommand,
  currency: string | undefined,
): NoteTipError | undefined => {
  if (before?.amountMinor === amountMinor)
    return failure('same_tip', 'This tip is noted already. Nothing changes.', 'amountMinor');
  return sure !== true && amountMinor * 2 > payment.amountMinor
    ? failure(
        'tip_high',
        `${amountText(amountMinor, currency)} is more than half of the ${amountText(payment.amountMinor, currency)} that were paid. Read the slip again.`,
        'amountMinor',
      )
    : undefined;
};

/**
 * Notes the tip that stands on the slip of a card payment (rules TP1 to TP3). `notes` are those of the check;
 * `currency` (ISO 4217) is for the words of failures.
 */
export const decideNoteTip = (
  state: CheckState,
  notes: readonly TipRow[],
  command: NoteTipCommand,
  context: DecisionContext,
  currency?: string,
): Result<NotedTip, NoteTipError> => {
  const allowed = requirePermission(context, 'sell');
  if (!allowed.ok) return allowed;
  const payment = state.payments.find(({ id }) => id === command.paymentId);
  if (payment?.tender !== 'card' || paymentStands(state, payment) === 0)
    return err(noCardPayment());
  const mine = byId(notes.filter(({ paymentId }) => paymentId === payment.id));
  const before = tipOfPayment(mine, payment.id);
  const wrong = amountProblem(before, payment, command, currency);
  if (wrong !== undefined) return err(wrong);
  const tip: TipRow = {
    id: context.ids('tip'),
    checkId: state.check.id,
    paymentId: payment.id,
    businessDate: context.businessDate,
    period: context.till?.period ?? null,
    employeeId: before?.employeeId ?? serverOf(state.check),
    amountMinor: command.amountMinor,
    changeMinor: command.amountMinor - (before?.amountMinor ?? 0),
    after: mine.map(({ id }) => id),
    notedAt: context.now,
    notedBy: context.employeeId,
    deviceId: context.deviceId,
  };
  return ok({ tip, facts: [rowFact('tip', tip)] });
};
