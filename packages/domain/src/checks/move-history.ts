import type { CheckRows } from './check-rows.ts';
import type { LineShare, MovedLine } from './checks.table.ts';
import type { MoveEnd } from './history-event.ts';
import { type HistoryStep, type Namer, step, type Titler } from './history-step.ts';

const idsOf = (shares: readonly LineShare[]): Set<string> =>
  new Set(shares.map(({ checkId }) => checkId));

type Way = { readonly from: readonly string[]; readonly to: readonly string[] };
const NOWHERE: Way = { from: [], to: [] };

/** Checks that lose a part by a move, and those that gain one. */
const wayOf = (lines: readonly MovedLine[]): Way => {
  const from = new Set<string>();
  const to = new Set<string>();
  for (const line of lines) {
    const [before, after] = [idsOf(line.from), idsOf(line.to)];
    for (const id of before) if (!after.has(id) || after.size > before.size) from.add(id);
    for (const id of after) if (!before.has(id)) to.add(id);
  }
  return { from: [...from].sort(), to: [...to].sort() };
};

export const moveSteps = (rows: CheckRows, nameOf: Namer, titleOf: Titler): HistoryStep[] =>
  rows.moves.flatMap((move) => {
    const here = move.lines.filter(({ from, to }) =>
      [...from, ...to].some(({ checkId }) => checkId === rows.check.id),
    );
    if (here.length === 0 || move.type === 'paid') return [];
    const names = here.map(({ lineId }) => nameOf(lineId));
    const { from, to } = move.type === 'seat' ? NOWHERE : wayOf(here);
    const ends = (ids: readonly string[]): MoveEnd[] => ids.map((id) => ({ title: titleOf(id) }));
    return [
      step({
        at: move.movedAt,
        type: move.type === 'seat' ? 'line_seated' : 'line_moved',
        event: { kind: 'moved', way: move.type, names, from: ends(from), to: ends(to) },
        employeeId: move.movedBy,
        deviceId: move.deviceId,
        approverId: move.approvedBy,
      }),
    ];
  });
