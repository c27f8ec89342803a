import type { CheckState } from '../checks/project-check.ts';
import type { PartyRow } from '../rows.ts';
import { type FloorTaskView, type PartyOfTask, tellApart } from './floor-task-view.ts';
import { type FloorTask, floorTaskKey } from './floor-tasks.ts';
import type { FreeTable, TableWish } from './free-table.ts';
import type { PartyNow } from './party-course.ts';

export type FloorLook = {
  checkOf(id: string): CheckState | undefined;
  partyOf(id: string): PartyNow | undefined;
  /** A check as a screen calls it. */
  check(id: string): PartyOfTask;
  /** Null: guests without a name. */
  nameOf(party: PartyRow): string | null;
  label(tableId: string): string | null;
  free(wish: TableWish): FreeTable | null;
  readonly now: number;
};

const latest = (times: readonly number[]): number => Math.max(0, ...times);

const openedLast = (checkIds: readonly string[], { checkOf }: FloorLook): number =>
  latest(checkIds.map((id) => checkOf(id)?.check.openedAt ?? 0));

/** Since when it is so. UTC ms. */
const sinceOf = (task: FloorTask, look: FloorLook): number => {
  switch (task.type) {
    case 'two_parties':
      return openedLast(task.checkIds, look);
    case 'kept_twice':
      return latest(task.partyIds.map((id) => look.partyOf(id)?.party.createdAt ?? 0));
    case 'moved_twice':
      return task.since;
    default:
      return latest(look.partyOf(task.partyId)?.steps.map(({ at }) => at) ?? []);
  }
};

const checkIdsOf = (task: FloorTask): readonly string[] => {
  if (task.type === 'kept_twice') return [];
  return 'checkId' in task ? [task.checkId] : task.checkIds;
};

const checksOf = (task: FloorTask, look: FloorLook): FloorTaskView['checks'] => {
  const checks = tellApart(checkIdsOf(task).map(look.check));
  return task.type !== 'two_parties'
    ? checks
    : checks.map((one) => ({
        ...one,
        free: look.free({ size: one.covers ?? 1, at: look.now, not: task.tableId }),
      }));
};

const partiesOf = (task: FloorTask, look: FloorLook): FloorTaskView['parties'] => {
  if (task.type !== 'kept_twice') return [];
  return task.partyIds.flatMap((partyId) => {
    const { party } = look.partyOf(partyId) ?? {};
    if (party === undefined) return [];
    const { size, at } = party;
    const free = look.free({ partyId, size, at, not: task.tableId });
    return { partyId, name: look.nameOf(party), size, at, free };
  });
};

const placesOf = (task: FloorTask, look: FloorLook): FloorTaskView['places'] =>
  task.type !== 'moved_twice'
    ? []
    : task.tableIds.map((tableId) => ({ tableId, label: look.label(tableId) ?? '' }));

/** A task of the floor in the words of a screen. */
export const describeFloorTask = (task: FloorTask, look: FloorLook): FloorTaskView => {
  const partyId = 'partyId' in task ? task.partyId : null;
  const party = partyId === null ? undefined : look.partyOf(partyId)?.party;
  return {
    key: floorTaskKey(task),
    type: task.type,
    tableId: 'tableId' in task ? task.tableId : null,
    tableLabel: 'tableId' in task ? look.label(task.tableId) : null,
    partyId,
    partyName: party === undefined ? null : look.nameOf(party),
    gone: task.type === 'seated_and_gone' ? task.gone : null,
    since: sinceOf(task, look),
    checks: checksOf(task, look),
    parties: partiesOf(task, look),
    places: placesOf(task, look),
  };
};
