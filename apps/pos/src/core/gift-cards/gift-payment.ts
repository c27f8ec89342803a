import { err, type Fact, type Failure, ok, type Result } from '@galley/base';
import {
  type DecisionContext,
  giftCreditIds,
  giftPayProblem,
  giftSpendId,
  maskedGiftCode,
  type PayCommand,
  type PaymentReversalRow,
  type PaymentRow,
  type SiteRow,
} from '@galley/domain';
import type { PosCore } from '../pos-core.ts';

type Core = Pick<PosCore, 'read' | 'giftBook'>;

/** The payment as it is decided on: what others may read of the code is its reference. */
export const giftCommand = (
  { read, giftBook }: Core,
  command: PayCommand,
  site: SiteRow,
  { businessDate }: DecisionContext,
): Result<PayCommand, Failure> => {
  if (command.tender !== 'gift') return ok(command);
  const card = read.giftCard(command.giftCardId ?? '');
  const hereMinor = card === undefined ? 0 : giftBook.here(card.id);
  const about = { card, hereMinor, businessDate, currency: site.currency };
  const problem = giftPayProblem(about, command.amountMinor);
  if (problem !== undefined || card === undefined) return err(problem as Failure);
  return ok({ ...command, reference: maskedGiftCode(card.code) });
};

/** What a payment takes off its gift card, in the same transaction (rule GV4). */
export const giftSpend = (
  { giftBook }: Core,
  { giftCardId = '' }: PayCommand,
  payment: PaymentRow | undefined,
): Result<readonly Fact[], Failure> => {
  if (payment?.tender !== 'gift') return ok([]);
  const { id, amountMinor, businessDate } = payment;
  return giftBook.spend(giftCardId, amountMinor, giftSpendId(id), businessDate);
};

/** What is undone or given back of a payment by gift card is on the card again, once (rule GV7). */
export const giftBack = ({ read, giftBook }: Core, reversal: PaymentReversalRow): Fact[] => {
  if (reversal.tender !== 'gift') return [];
  const cardId = read.giftCardOfPayment(reversal.paymentId);
  if (cardId === undefined) return [];
  const when = { at: reversal.reversedAt, businessDate: reversal.businessDate };
  return [giftBook.credit(cardId, giftCreditIds.back(reversal.id), reversal.amountMinor, when)];
};
