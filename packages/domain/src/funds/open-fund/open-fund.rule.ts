import { err, type Fact, type Failure, failure, ok, type Result } from '@galley/base';
import {
  type DecisionContext,
  type NotAllowed,
  requirePermission,
  rowFact,
} from '../../decision.ts';
import type { FundSessionRow } from '../../rows.ts';
import { type CountMismatch, countedProblem } from '../counted-problem.ts';
import { fundId } from '../fund-id.ts';
import type { FundSession } from '../project-funds.ts';
import type { OpenFundCommand } from './open-fund.command.ts';

export type OpenFundError = NotAllowed | CountMismatch | Failure<'fund_open'>;
export type OpenedFund = { readonly session: FundSessionRow; readonly facts: readonly Fact[] };

const alreadyOpen = (): Failure<'fund_open'> =>
  failure('fund_open', 'It is open already. Count and close it before it is opened again.', 'type');

/** Begins a drawer or a bank with its float (rule CA2). `open`: sessions that nobody has closed. */
export const decideOpenFund = (
  open: readonly FundSession[],
  { type, floatMinor, counted }: OpenFundCommand,
  context: DecisionContext,
  currency?: string,
): Result<OpenedFund, OpenFundError> => {
  const allowed = requirePermission(context, 'sell');
  if (!allowed.ok) return allowed;
  const owner = type === 'drawer' ? context.deviceId : context.employeeId;
  const id = fundId(type, owner);
  const problem = countedProblem(floatMinor, counted, currency);
  if (problem !== undefined) return err(problem);
  if (open.some(({ row }) => row.fundId === id)) return err(alreadyOpen());
  const session: FundSessionRow = {
    id: context.ids('fundSession'),
    businessDate: context.businessDate,
    period: context.till?.period ?? 1,
    fundId: id,
    floatMinor,
    counted: counted ?? null,
    openedAt: context.now,
    openedBy: context.employeeId,
    deviceId: context.deviceId,
  };
  return ok({ session, facts: [rowFact('fund_session', session)] });
};
