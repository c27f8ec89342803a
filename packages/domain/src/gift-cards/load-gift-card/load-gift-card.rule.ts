import { err, type Fact, type Failure, failure, ok, type Result } from '@galley/base';
import { cardNumberProblem, tidy } from '../../checks/free-text.ts';
import { type DecisionContext, type NotAllowed, requireSound, rowFact } from '../../decision.ts';
import { tillColumns } from '../../funds/till.ts';
import type { GiftCardRow, GiftLoadRow } from '../../rows.ts';
import { amountText } from '../../tenders/amount-text.ts';
import { giftCardId, isGiftCode, tidyGiftCode } from '../gift-code.ts';
import { expiredProblem, type GiftCardExpired, lastDay } from '../gift-expiry.ts';
import type { LoadGiftCardCommand } from './load-gift-card.command.ts';

export type LoadGiftCardError =
  | NotAllowed
  | GiftCardExpired
  | Failure<
      | 'wrong_code'
      | 'amount_missing'
      | 'not_in_coins'
      | 'tendered_below_amount'
      | 'tendered_not_amount'
      | 'card_number'
    >;

/** What it is decided on. */
export type LoadAbout = {
  /** The card of the code; undefined: it is a new one. */
  readonly card: GiftCardRow | undefined;
  /** A code for a new card, if the command has none. */
  readonly newCode: string;
  /** Months that a new card is valid; 0: it does not expire. */
  readonly months: number;
  /** ISO 4217, for the words of failures. */
  readonly currency?: string;
};

export type LoadedGiftCard = {
  readonly card: GiftCardRow;
  readonly load: GiftLoadRow;
  readonly changeMinor: number;
  /** The card, if it is new, and what was put on it; what allows it to be spent comes beside them. */
  readonly facts: readonly Fact[];
};

const codeProblem = ({ code }: LoadGiftCardCommand): LoadGiftCardError | undefined => {
  if (code === undefined) return undefined;
  const number = cardNumberProblem('code', code);
  if (number !== undefined) return number;
  return isGiftCode(tidyGiftCode(code))
    ? undefined
    : failure('wrong_code', 'This is no code of a gift card. Scan it, or type it again.', 'code');
};

const cashProblem = (
  { amountMinor, tenderedMinor }: LoadGiftCardCommand,
  { currency }: LoadAbout,
  step: number,
): LoadGiftCardError | undefined => {
  const amount = amountText(amountMinor, currency);
  if (amountMinor % step !== 0)
    return failure(
      'not_in_coins',
      `${amount} cannot be paid in coins: the smallest is ${amountText(step, currency)}. Choose another amount.`,
      'amountMinor',
    );
  return tenderedMinor < amountMinor
    ? failure(
        'tendered_below_amount',
        `${amountText(tenderedMinor, currency)} is less than the ${amount} to be paid. Take more cash or lower the amount.`,
        'tenderedMinor',
      )
    : undefined;
};

const amountProblem = (
  command: LoadGiftCardCommand,
  about: LoadAbout,
  step: number,
): LoadGiftCardError | undefined => {
  const { amountMinor, tender, tenderedMinor, reference } = command;
  if (amountMinor === 0)
    return failure('amount_missing', 'The amount is 0. Type how much is put on it.', 'amountMinor');
  if (tender === 'cash') return cashProblem(command, about, step);
  if (tenderedMinor !== amountMinor)
    return failure(
      'tendered_not_amount',
      `A card is charged exactly ${amountText(amountMinor, about.currency)}, not ${amountText(tenderedMinor, about.currency)}: card payments give no change.`,
      'tenderedMinor',
    );
  return cardNumberProblem('reference', reference);
};

const newCard = (code: string, months: number, context: DecisionContext): GiftCardRow => ({
  id: giftCardId(code),
  code,
  expiresOn: lastDay(context.businessDate, months),
  issuedAt: context.now,
  issuedBy: context.employeeId,
  deviceId: context.deviceId,
});

const loadRow = (
  { amountMinor, tender, reference }: LoadGiftCardCommand,
  giftCardIdOf: string,
  context: DecisionContext,
): GiftLoadRow => ({
  id: context.ids('giftLoad'),
  giftCardId: giftCardIdOf,
  businessDate: context.businessDate,
  amountMinor,
  tender,
  reference: tidy(reference),
  loadedAt: context.now,
  loadedBy: context.employeeId,
  deviceId: context.deviceId,
  ...tillColumns(context, tender === 'cash'),
});

/** Sells a gift card, or puts more on one (rules GV1, GV2): a liability, so neither turnover nor tax. */
export const decideLoadGiftCard = (
  about: LoadAbout,
  command: LoadGiftCardCommand,
  context: DecisionContext,
): Result<LoadedGiftCard, LoadGiftCardError> => {
  const problem =
    codeProblem(command) ??
    expiredProblem(about.card, context.businessDate) ??
    amountProblem(command, about, context.cashStepMinor ?? 1);
  const sound = requireSound(context, 'sell', problem);
  if (!sound.ok) return err(sound.error);
  const code = command.code === undefined ? about.newCode : tidyGiftCode(command.code);
  const card = about.card ?? newCard(code, about.months, context);
  const load = loadRow(command, card.id, context);
  const issued = about.card === undefined ? [rowFact('gift_card', card)] : [];
  const changeMinor = command.tenderedMinor - command.amountMinor;
  return ok({ card, load, changeMinor, facts: [...issued, rowFact('gift_load', load)] });
};
