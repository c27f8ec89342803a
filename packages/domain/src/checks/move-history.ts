import type { CheckRows } from './check-rows.ts';
import type { LineShare, MovedLine } from './checks.table.ts';
import { type HistoryStep, type Namer, step } from './history-step.ts';

const idsOf = (shares: readonly LineShare[]): Set<string> =>
  new Set(shares.map(({ checkId }) => checkId));

/** Checks that lose a part by a move, and those that gain one. */
const wayOf = (lines: readonly MovedLine[]): { from: string[]; to: string[] } => {
  const from = new Set<string>();
  const to = new Set<string>();
  for (const line of lines) {
    const [before, after] = [idsOf(line.from), idsOf(line.to)];
    for (const id of before) if (!after.has(id) || after.size > before.size) from.add(id);
    for (const id of after) if (!before.has(id)) to.add(id);
  }
  return { from: [...from].sort(), to: [...to].sort() };
};

export const moveSteps = (rows: CheckRows, nameOf: Namer): HistoryStep[] =>
  rows.moves.flatMap((move) => {
    const here = move.lines.filter(({ from, to }) =>
      [...from, ...to].some(({ checkId }) => checkId === rows.check.id),
    );
    if (here.length === 0) return [];
    const names = here.map(({ lineId }) => nameOf(lineId));
    return [
      step({
        at: move.movedAt,
        type: move.type === 'seat' ? 'line_seated' : 'line_moved',
        event: { kind: 'moved', way: move.type, names },
        employeeId: move.movedBy,
        deviceId: move.deviceId,
        approverId: move.approvedBy,
        moved: move.type === 'seat' ? null : wayOf(here),
      }),
    ];
  });
