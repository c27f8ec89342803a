import type { CheckRows } from '../checks/check-rows.ts';
import { knewOf } from '../checks/crossed-merges.ts';
import { type Standing, standingMerges } from '../checks/merged-covers.ts';
import { type CheckState, projectKin } from '../checks/project-check.ts';
import type { LineStatus } from '../checks/whole-line.ts';
import { groupBy, type LineMoveRow, sum } from '../rows.ts';
import type { HouseTask } from './house-task.ts';
import { makeTask } from './make-task.ts';

/** What brings lines to a check that is there; merges into a merged one follow it (rule MV24). */
const BRINGS: ReadonlySet<LineMoveRow['type']> = new Set(['transfer', 'split', 'seat']);

const cameBy = ({ moves }: CheckRows, { place }: LineStatus): LineMoveRow | undefined =>
  moves.find(({ id, type }) => id === place.heads.at(-1) && BRINGS.has(type));

const taskOf = (
  rows: CheckRows,
  state: CheckState,
  { move, into }: Standing,
  [moveId, lines]: readonly [string, readonly LineStatus[]],
): HouseTask => {
  const who = { since: move.movedAt, employeeId: move.movedBy, deviceId: move.deviceId };
  const open = projectKin(rows).some(({ check, status }) => check.id === into && status === 'open');
  return makeTask('merged_shared', state.check.id, who, {
    subjectId: moveId,
    names: [...new Set(lines.map(({ row }) => row.name))],
    amountMinor: sum(lines.map(({ amountMinor }) => amountMinor)),
    otherAt: [into],
    ...(open ? { mergeInto: into } : {}),
  });
};

/**
 * A check that one register merged away while another, cut off, moved lines to it, wholly or in shares: it is open
 * again with those alone (rule MV29).
 */
export const mergedSharedTasks = (rows: CheckRows, state: CheckState): HouseTask[] => {
  if (state.status !== 'open' || rows.moves.length < 2) return [];
  const merge = standingMerges(rows.moves).findLast(({ from }) => from === state.check.id);
  if (merge === undefined) return [];
  const live = state.lines.filter(({ liveQuantity }) => liveQuantity > 0);
  const found = live.filter((line) => {
    const came = cameBy(rows, line);
    return came !== undefined && !knewOf(came, merge.move.id);
  });
  const byMove = groupBy(found, (line) => cameBy(rows, line)?.id ?? '');
  return [...byMove].map((group) => taskOf(rows, state, merge, group));
};
