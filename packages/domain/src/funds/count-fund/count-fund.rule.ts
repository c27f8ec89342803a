import { err, type Fact, type Failure, failure, ok, type Result } from '@galley/base';
import type { ForeignCount, ForeignHeld } from '../../currencies/currencies.table.ts';
import {
  type DecisionContext,
  type NotAllowed,
  requirePermission,
  rowFact,
} from '../../decision.ts';
import type { FundCountRow } from '../../rows.ts';
import { type CountMismatch, countedProblem } from '../counted-problem.ts';
import { hasSessions } from '../fund-id.ts';
import type { FundSession, FundStore } from '../project-funds.ts';
import type { CountFundCommand } from './count-fund.command.ts';

export type CountFundError = NotAllowed | CountMismatch | Failure<'fund_closed' | 'unknown_fund'>;
export type CountedFund = {
  readonly count: FundCountRow;
  /** Counted less what had to be there. */
  readonly overShortMinor: number;
  readonly facts: readonly Fact[];
};

export type CountState = {
  readonly session: FundSession | undefined;
  readonly store: FundStore | undefined;
  /** Registers that took cash into it, or may have, and are out of reach now; by id. */
  readonly unheard: readonly string[];
};

type Counted = {
  readonly fundId: string;
  readonly expectedMinor: number;
  readonly foreign: readonly ForeignHeld[];
};

/** What had to be there and what was counted, by currency; what nobody counted was not there (rule FX5). */
const foreignCounts = (
  expected: readonly ForeignHeld[],
  counted: CountFundCommand['foreign'] = [],
): ForeignCount[] => {
  const currencies = new Set([...expected, ...counted].map(({ currency }) => currency));
  const all = [...currencies].sort().map((currency) => ({
    currency,
    countedMinor: counted.find((one) => one.currency === currency)?.countedMinor ?? 0,
    expectedMinor: expected.find((one) => one.currency === currency)?.amountMinor ?? 0,
  }));
  return all.filter(({ countedMinor, expectedMinor }) => countedMinor !== 0 || expectedMinor !== 0);
};

/** The session, or the store of what has none; a store that nothing happened in is empty. */
const countedOf = ({ session, store }: CountState, command: CountFundCommand) => {
  if (session !== undefined)
    return {
      ...{ fundId: session.row.fundId, expectedMinor: session.balanceMinor },
      foreign: session.foreign,
    };
  const { fundId } = command;
  if (fundId === undefined || hasSessions(fundId)) return undefined;
  return { fundId, expectedMinor: store?.balanceMinor ?? 0, foreign: store?.foreign ?? [] };
};

const foreignColumn = (counts: readonly ForeignCount[]): readonly ForeignCount[] | null =>
  counts.length === 0 ? null : counts;

const mayCount = (session: FundSession | undefined, context: DecisionContext) =>
  requirePermission(context, session?.employeeId === context.employeeId ? 'sell' : 'close_day');

const countRow = (
  { fundId, expectedMinor, foreign }: Counted,
  { session, unheard }: CountState,
  command: CountFundCommand,
  context: DecisionContext,
): FundCountRow => ({
  id: context.ids('fundCount'),
  businessDate: context.businessDate,
  period: context.till?.period ?? 1,
  fundId,
  sessionId: session?.row.id ?? null,
  closes: session === undefined ? 0 : 1,
  countedMinor: command.countedMinor,
  counted: command.counted ?? null,
  expectedMinor,
  foreign: foreignColumn(foreignCounts(foreign, command.foreign)),
  countedAt: context.now,
  countedBy: context.employeeId,
  deviceId: context.deviceId,
  unheard: [...unheard],
});

/**
 * States what was counted beside what had to be there (rules CA5, CA7); a session is over with that. Whoever answers
 * for it counts it, else whoever closes the day.
 */
export const decideCountFund = (
  state: CountState,
  command: CountFundCommand,
  context: DecisionContext,
  currency?: string,
): Result<CountedFund, CountFundError> => {
  const { session } = state;
  const allowed = mayCount(session, context);
  if (!allowed.ok) return allowed;
  if (session?.close !== undefined)
    return err(failure('fund_closed', 'It was counted and closed already.', 'sessionId'));
  const counted = countedOf(state, command);
  if (counted === undefined)
    return err(
      failure('unknown_fund', 'This fund is not known here. Choose it again.', 'sessionId'),
    );
  const problem = countedProblem(command.countedMinor, command.counted, currency);
  if (problem !== undefined) return err(problem);
  const count = countRow(counted, state, command, context);
  const overShortMinor = count.countedMinor - count.expectedMinor;
  return ok({ count, overShortMinor, facts: [rowFact('fund_count', count)] });
};
