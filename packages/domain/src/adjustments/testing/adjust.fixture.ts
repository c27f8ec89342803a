import { applyFacts } from '../../checks/apply-facts.ts';
import type { CheckRows } from '../../checks/check-rows.ts';
import { projectCheck } from '../../checks/project-check.ts';
import { BREAD, COLA, ordered, sure, TART } from '../../checks/testing/moves.fixture.ts';
import type { DecisionContext } from '../../decision.ts';
import type { Approval } from '../../staff/approval.ts';
import { context, countingIds, diner, good, NOW } from '../../testing/fixtures.ts';
import type { AdjustCommand } from '../adjust/adjust.command.ts';
import { adjustAct, decideAdjust } from '../adjust/adjust.rule.ts';

export const GRANOLA = 'Granola, yoghurt and berries';

export const boss = context({ discountLimitPpm: 1_000_000, voidLimitMinor: 1_000_000 });
export const other = context({
  ...boss,
  ids: countingIds('z'),
  deviceId: 'dev_2',
  deviceNumber: 2,
});
export const cashier = context({
  ids: countingIds('c'),
  permissions: ['sell', 'discount', 'void_line', 'remove_line'],
  discountLimitPpm: 100_000,
});
export const about = { reasons: diner.reasons, currency: 'GBP' };
export const comp = { by: { type: 'comp' }, reasonId: diner.reason('comp') } as const;
export const percent = (ppm: number) =>
  ({ by: { type: 'percent', ppm }, reasonId: diner.reason('discount') }) as const;
export const amount = (amountMinor: number) =>
  ({ by: { type: 'amount', amountMinor }, reasonId: diner.reason('discount') }) as const;

export type How = Pick<AdjustCommand, 'by' | 'reasonId' | 'lines'>;

export const wish = (rows: CheckRows, how: How): AdjustCommand => ({
  checkId: rows.check.id,
  ...how,
});
export const decide = (
  rows: CheckRows,
  how: How,
  by: DecisionContext = boss,
  approval?: Approval,
) => decideAdjust(rows, about, wish(rows, how), approval, by);
export const adjusted = (rows: CheckRows, how: How, by: DecisionContext = boss) =>
  applyFacts(rows, good(decide(rows, how, by)).facts);

/** Two tarts at 6.50, three colas at 2.95, a whitebait. */
export const table = () =>
  ordered(boss, [
    [TART, 2],
    [COLA, 3],
    [BREAD, 1],
  ]);
export const lineOf = (rows: CheckRows, name: string): string =>
  sure(rows.lines.find((row) => row.name === name)).id;
export const at = (rows: CheckRows, name: string) =>
  sure(projectCheck(rows).lines.find(({ row }) => row.name === name));

export const approval = (rows: CheckRows, how: How, more: Partial<Approval> = {}): Approval => ({
  id: 'apr_1',
  approverId: 'emp_manager',
  actorId: 'emp_server',
  permissions: ['approve_discount'],
  act: adjustAct(wish(rows, how)),
  grantedAt: NOW,
  ...more,
});
