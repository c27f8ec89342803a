import type { CheckRows } from '../checks/check-rows.ts';
import type { CheckState } from '../checks/project-check.ts';
import { type HouseTask, type HouseTaskType, taskKey } from './house-task.ts';

/** Since when, by whom and where. */
export type Who = Pick<HouseTask, 'since' | 'employeeId' | 'deviceId'>;

/** A task with what it says beyond its kind; about the check itself where `more` names no other row. */
export const makeTask = (
  type: HouseTaskType,
  checkId: string,
  who: Who,
  more: Partial<HouseTask> = {},
): HouseTask => {
  const subjectId = more.subjectId ?? checkId;
  return {
    key: taskKey(type, subjectId),
    type,
    checkId,
    subjectId,
    ...who,
    names: [],
    quantity: 0,
    amountMinor: 0,
    standsAt: [],
    otherAt: [],
    ...more,
  };
};

export const whoOf = ({ since, employeeId, deviceId }: Who): Who => ({
  since,
  employeeId,
  deviceId,
});

/** Names of lines, each once. */
export const namesOf = (state: CheckState, lineIds: readonly string[]): string[] => [
  ...new Set(state.lines.filter(({ row }) => lineIds.includes(row.id)).map(({ row }) => row.name)),
];

/** Who did what a row is about, with what its task says. */
export type Told = Who & Partial<HouseTask>;

/** Who took something off, of what, and what that comes to on the check. */
export const adjusted = (rows: CheckRows, state: CheckState, id: string): Told | undefined => {
  const row = rows.adjustments.find((one) => one.id === id);
  if (row === undefined) return undefined;
  const { adjustedAt: since, adjustedBy: employeeId, deviceId } = row;
  const lineIds = row.lines.map(({ lineId }) => lineId);
  const names = [
    ...new Set(
      state.lines.filter(({ rootId }) => lineIds.includes(rootId)).map(({ row: { name } }) => name),
    ),
  ];
  const amountMinor = state.takenOff.find((off) => off.adjustmentId === id)?.amountMinor ?? 0;
  return { since, employeeId, deviceId, names, amountMinor };
};
