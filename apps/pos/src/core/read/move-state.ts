import type { Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import { type CheckNames, type CheckRow, type MoveState, projectKin } from '@galley/domain';
import type { PosCore } from '../pos-core.ts';
import { checkTitle } from '../queries/check-title.ts';
import { callNumbers } from './call-numbers.ts';
import { loadCheckRows } from './load-check.ts';
import { printedAt } from './printed.ts';

/** What moves from a check are decided on. `others`: checks that lines may go to. */
export const moveState = (
  core: PosCore,
  checkId: string,
  others: readonly string[],
  currency: string,
): Result<MoveState, Failure<'unknown_check'>> => {
  const missing = others.some((id) => core.read.check(id) === undefined);
  const rows = missing ? undefined : loadCheckRows(core.read, checkId, others);
  if (rows === undefined) {
    return err(
      failure(
        'unknown_check',
        'This register does not have the check yet. Wait until it has caught up.',
        'checkId',
      ),
    );
  }
  const prints = [rows.check, ...rows.kin].flatMap(({ id }): [string, number][] => {
    const at = printedAt(core.read, id);
    return at === undefined ? [] : [[id, at]];
  });
  const printed = new Map(prints);
  const titleOf = (id: string): string => checkTitle(core.read, id);
  return ok({ rows, printed: new Set(printed.keys()), printedAt: printed, currency, titleOf });
};

/** What new checks of the party are called: parts count on over all checks of the table and of the kin. */
export const namesBeside = (
  core: PosCore,
  { rows }: MoveState,
  businessDate: string,
): CheckNames => {
  const { check } = rows;
  const there = projectKin(rows)
    .filter(({ status }) => status !== 'merged')
    .map((state) => state.check);
  const atTable = core.checkStates
    .open()
    .map((state) => state.check)
    .filter(({ tableId }) => tableId !== null && tableId === check.tableId);
  const partOf = (row: CheckRow): number => row.part ?? 1;
  return {
    ...callNumbers(core, businessDate),
    lastPart: Math.max(...[check, ...there, ...atTable].map(partOf)),
  };
};
