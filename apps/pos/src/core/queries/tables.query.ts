import { ok } from '@galley/base';
import { CHECK_KINDS } from '../read/check-states.ts';
import { noParams, type PosQuery } from './query.ts';

export const tablesQuery: PosQuery<'tables'> = (core) => ({
  schema: noParams,
  kinds: [...CHECK_KINDS, 'dining_table'],
  ask() {
    const open = core.checkStates.open();
    return ok(
      core.read.tables().map((table) => {
        const state = open.find(({ check }) => check.tableId === table.id);
        return {
          ...table,
          checkId: state?.check.id ?? null,
          openedAt: state?.check.openedAt ?? null,
          totalMinor: state?.totalMinor ?? null,
        };
      }),
    );
  },
});
