import type { Fact } from '@galley/base';
import type { DecisionContext } from '../../decision.ts';
import type { CashMoveRow, FundCountRow, FundSessionRow, PaymentRow } from '../../rows.ts';
import { good, SITE } from '../../testing/fixtures.ts';
import type { CountFundCommand } from '../count-fund/count-fund.command.ts';
import { decideCountFund } from '../count-fund/count-fund.rule.ts';
import type { MoveCashCommand } from '../move-cash/move-cash.command.ts';
import { decideMoveCash } from '../move-cash/move-cash.rule.ts';
import { decideOpenFund } from '../open-fund/open-fund.rule.ts';
import { type FundRows, openSessions, projectFunds } from '../project-funds.ts';

export const noRows: FundRows = {
  payments: [],
  refunds: [],
  reversals: [],
  moves: [],
  sessions: [],
  counts: [],
};

const KINDS = {
  payment: 'payments',
  cash_move: 'moves',
  fund_session: 'sessions',
  fund_count: 'counts',
} as const;

/** Rows with these facts added, in the order given. */
export const withFacts = (rows: FundRows, facts: readonly Fact[]): FundRows => {
  const all: Record<string, readonly object[]> = { ...rows };
  for (const { kind, id, doc } of facts) {
    const list = KINDS[kind as keyof typeof KINDS];
    if (list !== undefined) all[list] = [...(all[list] ?? []), { id, ...doc }];
  }
  return all as FundRows;
};

export const fundsOf = (rows: FundRows) => projectFunds(rows, SITE);

export const cash = (
  by: DecisionContext,
  amountMinor: number,
  fundSessionId: string | null,
): PaymentRow => ({
  id: by.ids('payment'),
  checkId: 'chk_1',
  businessDate: by.businessDate,
  tender: 'cash',
  amountMinor,
  tenderedMinor: amountMinor,
  changeMinor: 0,
  reference: null,
  paidAt: by.now,
  takenBy: by.employeeId,
  deviceId: by.deviceId,
  replayed: 0,
  period: 1,
  fundSessionId,
  corrects: null,
  roundingMinor: null,
  carriedFrom: null,
  foreign: null,
});

export const paid = (rows: FundRows, payment: PaymentRow): FundRows => ({
  ...rows,
  payments: [...rows.payments, payment],
});

export const opened = (
  rows: FundRows,
  by: DecisionContext,
  floatMinor: number,
  type: 'drawer' | 'bank' = 'drawer',
): { readonly rows: FundRows; readonly session: FundSessionRow } => {
  const open = openSessions(fundsOf(rows));
  const { session, facts } = good(decideOpenFund(open, { type, floatMinor }, by));
  return { rows: withFacts(rows, facts), session };
};

const EMPLOYEES = ['emp_server', 'emp_other'].map((id) => ({
  ...{ id, name: id, roleId: 'rol_1', active: 1, language: null },
}));

export const stateOf = (rows: FundRows, sessionId: string | undefined) =>
  fundsOf(rows).sessions.find(({ row }) => row.id === sessionId);

export const decideMove = (rows: FundRows, by: DecisionContext, command: MoveCashCommand) =>
  decideMoveCash({ session: stateOf(rows, command.sessionId), employees: EMPLOYEES }, command, by);

export const moved = (
  rows: FundRows,
  by: DecisionContext,
  command: MoveCashCommand,
): { readonly rows: FundRows; readonly move: CashMoveRow } => {
  const { move, facts } = good(decideMove(rows, by, command));
  return { rows: withFacts(rows, facts), move };
};

export const decideCount = (
  rows: FundRows,
  by: DecisionContext,
  sessionId: string,
  countedMinor: number,
  unheard: readonly string[] = [],
  foreign: NonNullable<CountFundCommand['foreign']> = [],
) =>
  decideCountFund(
    { session: stateOf(rows, sessionId), store: undefined, unheard },
    { sessionId, countedMinor, foreign },
    by,
  );

export const counted = (
  rows: FundRows,
  by: DecisionContext,
  sessionId: string,
  countedMinor: number,
  foreign: NonNullable<CountFundCommand['foreign']> = [],
): { readonly rows: FundRows; readonly count: FundCountRow } => {
  const { count, facts } = good(decideCount(rows, by, sessionId, countedMinor, [], foreign));
  return { rows: withFacts(rows, facts), count };
};
