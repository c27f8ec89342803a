import { err, type Fact, type Failure, failure, ok, type Result } from '@galley/base';
import { type CheckClosed, requireOpen } from '../../checks/check-errors.ts';
import { type CheckState, hasLiveLine } from '../../checks/project-check.ts';
import { type OrderProblem, orderProblem } from '../../checks/send-check/send-check.rule.ts';
import type { SendFacts } from '../../checks/send-check/send-facts.ts';
import {
  type DecisionContext,
  type NotAllowed,
  requirePermission,
  rowFact,
} from '../../decision.ts';
import type { CardIntentRow } from '../../rows.ts';
import { amountText } from '../../tenders/amount-text.ts';
import { freeDueOf, pendingProblem } from '../pending-problem.ts';
import type { ChargeCardCommand } from './charge-card.command.ts';

export type ChargeCardError =
  | NotAllowed
  | CheckClosed
  | OrderProblem
  | Failure<'nothing_to_pay' | 'amount_above_due' | 'card_pending' | 'overpaid'>;

export type BegunCharge = { readonly intent: CardIntentRow; readonly facts: readonly Fact[] };

const triesOf = (state: CheckState, deviceId: string, type: CardIntentRow['type']): number =>
  state.cards.filter(({ intent }) => intent.deviceId === deviceId && intent.type === type).length;

/** Register, check, tender and try: the same words for the same try, also after a restart (rule PC1). */
export const cardKey = (
  state: CheckState,
  deviceId: string,
  type: CardIntentRow['type'],
  earlier = 0,
): string => {
  const part = (id: string): string => id.replace(/^\w+_/, '');
  const tried = triesOf(state, deviceId, type) + earlier + 1;
  return `${part(deviceId)}-${part(state.check.id)}-${type}-${tried}`;
};

const problemOf = (
  state: CheckState,
  { amountMinor }: ChargeCardCommand,
  currency: string | undefined,
): ChargeCardError | undefined => {
  if (!hasLiveLine(state.lines))
    return failure('nothing_to_pay', 'Nothing is on the check. Add a line first.', 'checkId');
  const waits = pendingProblem(state, amountMinor, currency);
  if (waits !== undefined) return waits;
  return amountMinor > freeDueOf(state)
    ? failure(
        'amount_above_due',
        `${amountText(amountMinor, currency)} is more than is due: ${amountText(state.dueMinor, currency)}. Lower it.`,
        'amountMinor',
      )
    : undefined;
};

/** Puts on record that a card is charged now, before the terminal is told (rules PC1, PC2). */
export const decideChargeCard = (
  state: CheckState,
  about: SendFacts,
  command: ChargeCardCommand,
  terminal: string,
  context: DecisionContext,
  currency?: string,
): Result<BegunCharge, ChargeCardError> => {
  const allowed = requirePermission(context, 'sell');
  if (!allowed.ok) return allowed;
  const open = requireOpen(state);
  if (!open.ok) return open;
  const problem = problemOf(state, command, currency) ?? orderProblem(state, about);
  if (problem !== undefined) return err(problem);
  const intent: CardIntentRow = {
    id: context.ids('cardIntent'),
    checkId: state.check.id,
    businessDate: context.businessDate,
    type: 'charge',
    key: cardKey(state, context.deviceId, 'charge'),
    terminal,
    amountMinor: command.amountMinor,
    paymentId: null,
    subjectId: null,
    startedAt: context.now,
    startedBy: context.employeeId,
    approvedBy: null,
    deviceId: context.deviceId,
    period: context.till?.period ?? null,
  };
  return ok({ intent, facts: [rowFact('card_intent', intent)] });
};
