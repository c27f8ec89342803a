import { allergyKey, allergyText } from '../allergies/allergy-marks.ts';
import type { SentUnconfirmed } from '../allergies/sent-unconfirmed.ts';
import { type HouseTask, type TaskClash, taskKey } from './house-task.ts';

export const taskClash = ({ seat, clashes }: Omit<SentUnconfirmed, 'line'>): TaskClash => ({
  seat,
  asks: clashes.map((clash) => ({
    key: allergyKey(clash),
    text: allergyText(clash),
    state: clash.state,
  })),
});

/** Such a line as a task; another one as soon as something else of it clashes (rules AY18, TK9). */
export const clashTask = (
  checkId: string,
  found: SentUnconfirmed,
  sender: Pick<HouseTask, 'employeeId' | 'deviceId'>,
): HouseTask => {
  const { id, name, addedAt } = found.line.row;
  const clash = taskClash(found);
  const keys = clash.asks.map(({ key, state }) => `${key}=${state}`).sort();
  return {
    key: taskKey('clash_unconfirmed', `${id}:${keys.join(',')}`),
    type: 'clash_unconfirmed',
    checkId,
    subjectId: id,
    since: addedAt,
    ...sender,
    names: [name],
    quantity: found.line.liveQuantity,
    amountMinor: 0,
    clash,
    standsAt: [],
    otherAt: [],
  };
};
