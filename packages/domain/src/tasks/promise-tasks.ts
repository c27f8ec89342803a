import type { CheckRows } from '../checks/check-rows.ts';
import { promisedBeside, sentUnpromised } from '../order-types/promise/promise-conflicts.ts';
import type { EventRow } from '../rows.ts';
import type { HouseTask } from './house-task.ts';
import { makeTask } from './make-task.ts';

type Promised = Pick<CheckRows, 'check' | 'tickets' | 'rounds'>;

const twiceTask = (checkId: string, promisedAt: number, event: EventRow): HouseTask => {
  const { at: since, employeeId, deviceId } = event;
  const beside = Number(event.detail.to);
  const who = { since, employeeId, deviceId };
  const task = makeTask('promised_twice', checkId, who, { promise: { promisedAt, beside } });
  return { ...task, key: `${task.key}:${promisedAt}:${beside}` };
};

const sentTasks = (rows: Promised, promisedAt: number, events: readonly EventRow[]) => {
  const ticket = sentUnpromised(rows, events);
  if (ticket === undefined) return [];
  const { firedAt: since, deviceId, roundId } = ticket;
  const employeeId = rows.rounds.find(({ id }) => id === roundId)?.sentBy ?? null;
  const about = { promise: { promisedAt, beside: since } };
  const task = makeTask('sent_unpromised', rows.check.id, { since, employeeId, deviceId }, about);
  return [{ ...task, key: `${task.key}:${promisedAt}` }];
};

/**
 * What cut-off registers did with the time that a check is promised for (rules OP11, OP12). `events`: those about the
 * check, in any order; `rows` with its tickets.
 */
export const promiseTasks = (rows: Promised, events: readonly EventRow[]): HouseTask[] => {
  const { id, promisedAt } = rows.check;
  if (promisedAt == null) return [];
  return [
    ...promisedBeside(promisedAt, events).map((event) => twiceTask(id, promisedAt, event)),
    ...sentTasks(rows, promisedAt, events),
  ];
};
