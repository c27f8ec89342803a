import { clashTask, type HouseTask } from '@galley/domain';
import type { PosCore } from '../pos-core.ts';
import { sentUnconfirmedOf } from '../read/sent-unconfirmed.ts';

/** Sent lines that clash with an allergy, of every sender (rule AY18). */
export const clashTasks = ({ read, checkStates }: PosCore): HouseTask[] =>
  checkStates.open().flatMap((state) =>
    sentUnconfirmedOf(read, state).map((found) => {
      const { id, checkId } = found.line.row;
      const round = read.roundsOf(checkId).find(({ lineIds }) => lineIds.includes(id));
      const sender = { employeeId: round?.sentBy ?? null, deviceId: round?.deviceId ?? null };
      return clashTask(state.check.id, found, sender);
    }),
  );
