import { type CheckRow, orderTypeOf, type TypePaper } from '@galley/domain';
import type { Reader } from '../read/reader.ts';

/** Whether a check's order type prints a paper by itself (rule OT8); one that is gone prints all. */
export const printsFor = (
  read: Pick<Reader, 'orderType'>,
  check: Pick<CheckRow, 'orderTypeId'>,
  paper: TypePaper,
): boolean => {
  const type = read.orderType(check.orderTypeId);
  return type === undefined || orderTypeOf(type).papers.includes(paper);
};
