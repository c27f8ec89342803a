import type { PaperLabels } from '@galley/devices/core';
import { fundOf } from '@galley/domain';
import type { Reader } from '../read/reader.ts';

/** Whose fund it is as people know them: a register's name, a person's, nobody's. */
export const ownerName = (read: Reader, fundId: string): string => {
  const { type, ownerId } = fundOf(fundId);
  if (type === 'drawer') return read.deviceName(ownerId) ?? '';
  return type === 'bank' ? (read.employee(ownerId)?.name ?? '') : '';
};

/** What a fund is called on paper. */
export const fundOnPaper = (read: Reader, fundId: string, labels: PaperLabels): string => {
  const { type } = fundOf(fundId);
  const name = ownerName(read, fundId);
  if (type === 'drawer') return `${labels.drawer} ${name}`.trimEnd();
  return type === 'bank' ? `${labels.bankOf} ${name}` : labels[type];
};
