import { err, type Fact, type Failure, failure, ok, type Result } from '@galley/base';
import {
  type DecisionContext,
  type NotAllowed,
  requirePermission,
  rowFact,
} from '../../decision.ts';
import type { CashMoveRow, EmployeeRow } from '../../rows.ts';
import type { Permission } from '../../staff/staff.table.ts';
import { fundId, fundOf } from '../fund-id.ts';
import type { CashMoveType } from '../funds.table.ts';
import type { FundSession } from '../project-funds.ts';
import type { MoveCashCommand } from './move-cash.command.ts';

export type MoveCashError =
  | NotAllowed
  | Failure<
      | 'fund_closed'
      | 'wrong_fund'
      | 'amount_missing'
      | 'reason_missing'
      | 'unknown_employee'
      | 'not_in_this_currency'
    >;
export type MovedCash = { readonly move: CashMoveRow; readonly facts: readonly Fact[] };

export type CashMoveState = {
  /** The session that the command names, as it stands. */
  readonly session: FundSession | undefined;
  readonly employees: readonly EmployeeRow[];
};

const WITHOUT_AMOUNT: ReadonlySet<CashMoveType> = new Set(['hand_over', 'no_sale']);
const WITH_REASON: ReadonlySet<CashMoveType> = new Set(['paid_in', 'paid_out', 'no_sale']);
/** Foreign cash goes to the safe and to the bank (rule FX5). */
const OF_ANY_CURRENCY: ReadonlySet<CashMoveType> = new Set(['drop', 'deposit']);
/** What moves cash of the safe is for whoever closes the day; the rest for whoever may open the drawer. */
const OF_SAFE: ReadonlySet<CashMoveType> = new Set(['top_up', 'deposit']);

/** The fund that a move is told of, and the one at its other end; undefined: that move is none of this fund's. */
const endsOf = (
  type: CashMoveType,
  named: string,
  siteId: string,
): { readonly fund: string; readonly other: string | null } | undefined => {
  const safe = fundId('safe', siteId);
  const { type: of } = fundOf(named);
  const drawer = of === 'drawer' || of === 'bank';
  switch (type) {
    case 'drop':
    case 'change':
      return drawer ? { fund: named, other: safe } : undefined;
    case 'top_up':
      return of === 'petty' ? { fund: named, other: safe } : undefined;
    case 'deposit':
      return of === 'safe' ? { fund: named, other: null } : undefined;
    case 'paid_in':
    case 'paid_out':
      return { fund: named, other: null };
    default:
      return drawer ? { fund: named, other: null } : undefined;
  }
};

const permissionFor = (command: MoveCashCommand, named: string): Permission => {
  const { type } = fundOf(named);
  return type === 'safe' || type === 'petty' || OF_SAFE.has(command.type)
    ? 'close_day'
    : 'open_drawer';
};

const closed = (): Failure<'fund_closed'> =>
  failure('fund_closed', 'This drawer was counted and closed. Open it first.', 'sessionId');

const fieldProblem = (
  { type, amountMinor, currency, reason, toEmployeeId }: MoveCashCommand,
  { employees }: CashMoveState,
): MoveCashError | undefined => {
  if (amountMinor === 0 && !WITHOUT_AMOUNT.has(type))
    return failure('amount_missing', 'The amount is 0. Type how much it is.', 'amountMinor');
  if (reason === undefined && WITH_REASON.has(type))
    return failure('reason_missing', 'Say what it is for.', 'reason');
  if (currency !== undefined && !OF_ANY_CURRENCY.has(type))
    return failure(
      'not_in_this_currency',
      `${currency} can be dropped into the safe or taken to the bank only. Choose the house's own currency.`,
      'currency',
    );
  const known = employees.some(({ id, active }) => id === toEmployeeId && active === 1);
  return type === 'hand_over' && !known
    ? failure('unknown_employee', 'Choose who answers for it from now on.', 'toEmployeeId')
    : undefined;
};

/** Whoever answers for a fund hands it over without any other leave. */
const isOwnHandOver = (
  { type }: MoveCashCommand,
  { session }: CashMoveState,
  by: string,
): boolean => type === 'hand_over' && session?.employeeId === by;

const moveRow = (
  command: MoveCashCommand,
  ends: { readonly fund: string; readonly other: string | null },
  context: DecisionContext,
): CashMoveRow => ({
  id: context.ids('cashMove'),
  businessDate: context.businessDate,
  period: context.till?.period ?? 1,
  type: command.type,
  fundId: ends.fund,
  sessionId: command.sessionId ?? null,
  otherFundId: ends.other,
  amountMinor: WITHOUT_AMOUNT.has(command.type) ? 0 : command.amountMinor,
  reason: command.reason ?? null,
  party: command.party ?? null,
  currency: command.currency ?? null,
  toEmployeeId: command.toEmployeeId ?? null,
  movedAt: context.now,
  movedBy: context.employeeId,
  deviceId: context.deviceId,
});

/** Paid in or out, drop, change, top-up, deposit, hand-over, no sale (rules CA3, CA4). */
export const decideMoveCash = (
  state: CashMoveState,
  command: MoveCashCommand,
  context: DecisionContext,
): Result<MovedCash, MoveCashError> => {
  const { session } = state;
  if (command.sessionId !== undefined && session?.close !== undefined) return err(closed());
  const named = session?.row.fundId ?? command.fundId ?? fundId('drawer', context.deviceId);
  if (!isOwnHandOver(command, state, context.employeeId)) {
    const allowed = requirePermission(context, permissionFor(command, named));
    if (!allowed.ok) return allowed;
  }
  const ends = endsOf(command.type, named, context.siteId);
  if (ends === undefined)
    return err(
      failure('wrong_fund', 'This cannot be done with this fund. Choose another.', 'fundId'),
    );
  const problem = fieldProblem(command, state);
  if (problem !== undefined) return err(problem);
  const move = moveRow(command, ends, context);
  return ok({ move, facts: [rowFact('cash_move', move)] });
};
