import { err, type Failure, failure, ok, type Result } from '@galley/base';
import type { DecisionContext } from '../../decision.ts';
import {
  type CashMoveState,
  decideMoveCash,
  type MoveCashError,
} from '../../funds/move-cash/move-cash.rule.ts';
import type { CashMoveRow } from '../../rows.ts';
import { amountText } from '../../tenders/amount-text.ts';
import { amountMissing, type NotedEntry, noted, tipEntry, unknownPerson } from '../tip-entry.ts';
import { type LedgerLine, tipSums } from '../tip-ledger.ts';
import type { PayOutTipsCommand } from './pay-out-tips.command.ts';

export type PayOutTipsError = MoveCashError | Failure<'more_than_owed'>;

export type PaidOutTips = NotedEntry & { readonly move: CashMoveRow };

export type PayOutState = CashMoveState & {
  readonly lines: readonly LedgerLine[];
  /** What it is for, as the slip says it. */
  readonly reason: string;
  readonly currency?: string;
};

const amountProblem = (
  { lines, currency }: PayOutState,
  { employeeId, amountMinor, back }: PayOutTipsCommand,
): PayOutTipsError | undefined => {
  if (amountMinor === 0) return amountMissing();
  const { owedMinor } = tipSums(lines.filter((one) => one.employeeId === employeeId));
  const most = Math.max(0, back === true ? -owedMinor : owedMinor);
  return amountMinor > most
    ? failure(
        'more_than_owed',
        `Only ${amountText(most, currency)} is owed. Type that or less.`,
        'amountMinor',
      )
    : undefined;
};

/** Cash moves and the ledger say the same in one commit (rule TP11). */
export const decidePayOutTips = (
  state: PayOutState,
  command: PayOutTipsCommand,
  context: DecisionContext,
): Result<PaidOutTips, PayOutTipsError> => {
  const { employeeId, amountMinor, sessionId, fundId, back } = command;
  const person = state.employees.find(({ id }) => id === employeeId);
  if (person === undefined) return err(unknownPerson('employeeId'));
  const problem = amountProblem(state, command);
  if (problem !== undefined) return err(problem);
  const type = back === true ? 'paid_in' : 'paid_out';
  const fund = {
    ...(sessionId === undefined ? {} : { sessionId }),
    ...(fundId === undefined ? {} : { fundId }),
  };
  const words = { reason: state.reason, party: person.name };
  const moved = decideMoveCash(state, { ...fund, ...words, type, amountMinor }, context);
  if (!moved.ok) return moved;
  const { move } = moved.value;
  const shares = [{ employeeId, amountMinor: back === true ? amountMinor : -amountMinor }];
  const { entry, facts } = noted(
    tipEntry({ type: 'payout', shares, cashMoveId: move.id }, context),
  );
  return ok({ entry, move, facts: [...moved.value.facts, ...facts] });
};
