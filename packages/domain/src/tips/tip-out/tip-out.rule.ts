import { allocate, err, type Failure, failure, ok, type Result } from '@galley/base';
import { type DecisionContext, type NotAllowed, requirePermission } from '../../decision.ts';
import { sum } from '../../rows.ts';
import type { PoolPerson } from '../pool-shares.ts';
import { amountMissing, type NotedEntry, noted, tipEntry } from '../tip-entry.ts';
import type { TipShare } from '../tip-ledger.table.ts';
import { type LedgerLine, tipsOfDate } from '../tip-ledger.ts';
import type { TipOutCommand } from './tip-out.command.ts';

export type TipOutError =
  | NotAllowed
  | Failure<'amount_missing' | 'nobody_to_tip' | 'more_than_tips'>;

/** Everybody who works here with what they did on the date, and the ledger. */
export type TipOutState = {
  readonly people: readonly PoolPerson[];
  readonly lines: readonly LedgerLine[];
};

const takers = ({ people }: TipOutState, command: TipOutCommand, from: string): PoolPerson[] => {
  const others = people.filter(({ employeeId }) => employeeId !== from);
  return command.toEmployeeId === undefined
    ? others.filter(({ roleId, minutes }) => roleId === command.toRoleId && minutes > 0)
    : others.filter(({ employeeId }) => employeeId === command.toEmployeeId);
};

const nobody = () =>
  failure(
    'nobody_to_tip',
    'Nobody there has worked and clocked out today. Choose a person.',
    'toRoleId',
  );

/** To a role by the hours of each, to a person as a whole. */
const sharesTo = (to: readonly PoolPerson[], amountMinor: number): TipShare[] => {
  const parts = allocate(
    amountMinor,
    to.map(({ minutes }) => minutes),
  );
  return to.map(({ employeeId }, index) => ({ employeeId, amountMinor: parts[index] ?? 0 }));
};

/** Passes on tips of the date, not more than the person has of them (rule TP10). */
export const decideTipOut = (
  state: TipOutState,
  command: TipOutCommand,
  context: DecisionContext,
): Result<NotedEntry, TipOutError> => {
  const from = command.fromEmployeeId ?? context.employeeId;
  const allowed = requirePermission(context, from === context.employeeId ? 'sell' : 'close_day');
  if (!allowed.ok) return allowed;
  const { amountMinor } = command;
  if (amountMinor === 0) return err(amountMissing());
  const to = takers(state, command, from);
  if (to.length === 0) return err(nobody());
  if (amountMinor > tipsOfDate(state.lines, from, context.businessDate))
    return err(
      failure('more_than_tips', 'That is more than the tips of the day. Type less.', 'amountMinor'),
    );
  const got = sharesTo(to, amountMinor).filter((one) => one.amountMinor !== 0);
  const total = sum(got.map((one) => one.amountMinor));
  const shares = [{ employeeId: from, amountMinor: -total }, ...got];
  return ok(noted(tipEntry({ type: 'tip_out', shares }, context)));
};
