import { ok } from '@galley/base';
import { sum } from '@galley/domain';
import { CHECK_KINDS } from '../read/check-states.ts';
import { noParams, type PosQuery } from './query.ts';

export const tablesQuery: PosQuery<'tables'> = (core) => ({
  schema: noParams,
  kinds: [...CHECK_KINDS, 'dining_table'],
  ask() {
    const open = core.checkStates.open();
    return ok(
      core.read.tables().map((table) => {
        const here = open.filter(({ check }) => check.tableId === table.id);
        const [state] = here;
        return {
          ...table,
          checkId: state?.check.id ?? null,
          openedAt: state?.check.openedAt ?? null,
          totalMinor: here.length === 0 ? null : sum(here.map((one) => one.totalMinor)),
          checkCount: here.length,
        };
      }),
    );
  },
});
