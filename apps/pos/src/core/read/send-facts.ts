import { type CheckRow, inOrder, type SendFacts } from '@galley/domain';
import type { Reader } from './reader.ts';

/** What people call a check: its table, its call number, else the end of its id. */
export const checkLabel = (read: Reader, check: CheckRow): string => {
  const table = check.tableId === null ? undefined : read.table(check.tableId);
  return table?.label ?? check.callNumber ?? check.id.slice(-4);
};

/** What is taken away is made at once. */
const coursesOf = (read: Reader, { orderTypeId }: CheckRow): Pick<SendFacts, 'courses'> =>
  read.orderType(orderTypeId)?.kind === 'dine_in' ? { courses: inOrder(read.courses()) } : {};

export const sendFacts = (read: Reader, check: CheckRow, serverName: string): SendFacts => ({
  stations: read.stations(),
  label: checkLabel(read, check),
  orderTypeName: read.orderType(check.orderTypeId)?.name ?? '',
  serverName,
  prepOf: (itemId) => read.item(itemId)?.prepSeconds ?? null,
  ...coursesOf(read, check),
});
