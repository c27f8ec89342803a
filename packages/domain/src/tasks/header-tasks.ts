import { changesBeside, type FollowingType, lastOf } from '../checks/changes-beside.ts';
import type { CheckState } from '../checks/project-check.ts';
import { serverOf } from '../checks/take-over.ts';
import type { EventRow } from '../rows.ts';
import type { HouseTask } from './house-task.ts';
import { makeTask } from './make-task.ts';

/** `whenSettled`: what it was paid by still matters. */
type Header = {
  readonly task: 'handed_twice' | 'retyped_twice';
  readonly event: FollowingType;
  readonly whenSettled: boolean;
  goesBy(check: CheckState['check']): string;
};

const HEADERS: readonly Header[] = [
  { task: 'handed_twice', event: 'handed_over', whenSettled: false, goesBy: serverOf },
  {
    ...{ task: 'retyped_twice', event: 'order_type_changed', whenSettled: true },
    goesBy: ({ orderTypeId }) => orderTypeId,
  },
];

const tasksOf = (state: CheckState, header: Header, events: readonly EventRow[]): HouseTask[] => {
  const open = state.status === 'open';
  if (!open && !(header.whenSettled && state.status === 'settled')) return [];
  const standsId = header.goesBy(state.check);
  const found = changesBeside(lastOf(header.event, events), standsId, ({ detail }) => detail.toId);
  return found.map(({ stands, beside }) => {
    const { at: since, employeeId, deviceId } = beside;
    const rivals = {
      ...{ standsId, standsDeviceId: stands.deviceId },
      ...{ besideId: String(beside.detail.toId), besideDeviceId: deviceId, open },
    };
    const who = { since, employeeId, deviceId };
    const task = makeTask(header.task, state.check.id, who, { rivals });
    return { ...task, key: `${task.type}:${stands.id}:${beside.id}` };
  });
};

/**
 * Checks that registers which could not see each other handed to different servers, or made different order types
 * (rules MV28, OT13). `events`: those about the check, in any order; those of older versions tell no ids and are none.
 */
export const headerTasks = (state: CheckState, events: readonly EventRow[]): HouseTask[] =>
  HEADERS.flatMap((header) => tasksOf(state, header, events));
