import { exemptionTasks, type HouseTask, mergedSharedTasks, splitTaxedTasks } from '@galley/domain';
import type { PosCore } from '../pos-core.ts';
import { loadCheckRows } from '../read/load-check.ts';

/**
 * What registers that could not see each other did to checks whose lines were moved: merged or split while one was freed
 * of tax (rules TX10, TX11), merged away while lines were moved to it (rule MV29).
 */
export const movedTasksOf = ({ read, checkStates }: PosCore): HouseTask[] =>
  [...checkStates.open(), ...checkStates.troubled()]
    .filter(({ lines }) => lines.some(({ place }) => place.heads.length > 0))
    .flatMap((state) => {
      const rows = loadCheckRows(read, state.check.id);
      if (rows === undefined) return [];
      const eventsOf = (checkId: string) => read.eventsOf(checkId, 'tax_exempted');
      return [
        ...exemptionTasks(rows, state, eventsOf(state.check.id)),
        ...splitTaxedTasks(rows, state, eventsOf),
        ...mergedSharedTasks(rows, state),
      ];
    });
