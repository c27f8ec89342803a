import type { Fact } from '@galley/base';
import { type DecisionContext, rowFact } from '../../decision.ts';
import type { TableCleanRow } from '../../rows.ts';
import type { TableNow } from '../project-floor.ts';

export const cleanFact = (
  tableId: string,
  context: DecisionContext,
  about: Pick<TableCleanRow, 'type' | 'checkIds' | 'undoes'>,
): Fact => {
  const clean: TableCleanRow = {
    id: context.ids('tableClean'),
    businessDate: context.businessDate,
    tableId,
    at: context.now,
    by: context.employeeId,
    deviceId: context.deviceId,
    ...about,
  };
  return rowFact('table_clean', clean);
};

/** Whoever seats guests anew has it clean: what stood as dirty is cleaned after (rule FL5). */
export const cleanFacts = (tables: readonly TableNow[], context: DecisionContext): Fact[] =>
  tables
    .filter(({ dirtyAfter }) => dirtyAfter.length > 0)
    .map(({ tableId, dirtyAfter }) =>
      cleanFact(tableId, context, { type: 'clean', checkIds: [...dirtyAfter], undoes: [] }),
    );
