import { checkTasks, type HouseTask, oversoldTask, type TaskNames } from '@galley/domain';
import { outTasks } from '../availability/outage-tasks.ts';
import { promiseTasksOf, slotTasksOf } from '../order-types/slot-claims.ts';
import type { PosCore } from '../pos-core.ts';
import { checkTitle } from '../queries/check-title.ts';
import { loadCheckRows } from '../read/load-check.ts';
import { clashTasks } from './clash-tasks.ts';
import { customerTasksOf } from './customer-tasks.ts';
import { headerTasksOf } from './header-tasks.ts';
import { movedTasksOf } from './moved-tasks.ts';

const ofChecks = ({ read, checkStates }: PosCore): HouseTask[] =>
  checkStates.troubled().flatMap((state) => {
    const rows = loadCheckRows(read, state.check.id);
    return rows === undefined ? [] : checkTasks(rows, state);
  });

const ofCountdowns = ({ read, availability }: PosCore): HouseTask[] => {
  const now = availability.now();
  return read.countedItems().flatMap((itemId) => {
    const countdown = now.countdownOf(itemId);
    if (countdown === undefined || countdown.left >= 0) return [];
    const { countdownId: id, portions } = countdown;
    const about = { id, portions, name: read.item(itemId)?.name ?? itemId };
    return oversoldTask(about, read.linesOfCountdown(id)) ?? [];
  });
};

/** What waits about checks and what was sold, each once and without what somebody has seen to. */
export const houseTasks = (core: PosCore): HouseTask[] => {
  const found = [
    ...ofChecks(core),
    ...ofCountdowns(core),
    ...outTasks(core),
    ...clashTasks(core),
    ...slotTasksOf(core),
    ...promiseTasksOf(core),
    ...customerTasksOf(core),
    ...movedTasksOf(core),
    ...headerTasksOf(core),
  ];
  const once = [...new Map(found.map((task) => [task.key, task])).values()];
  return once.filter(({ key }) => core.read.eventCount(key, 'task_noted') === 0);
};

/** `mayRead`: the names of customers (rule CU8). */
export const taskNames = ({ read }: PosCore, mayRead: boolean): TaskNames => ({
  person: (id) => read.employee(id)?.name ?? '',
  device: (id) => read.deviceName(id) ?? '',
  check: (id) => checkTitle(read, id),
  orderType: (id) => read.orderType(id)?.name ?? '',
  customer: (id) => (mayRead ? (read.customer(id)?.name ?? '') : ''),
});
