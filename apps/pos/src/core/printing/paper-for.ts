import type { PeripheralRow } from '@galley/domain';
import type { StoredJob } from '@galley/sync/replica';
import type { PaperFor } from '../../contract/index.ts';
import { kindOf } from './print-job.ts';

const FOR_GUESTS: readonly string[] = ['receipt', 'refund-receipt', 'gift-receipt', 'guest-check'];

/** Who waits for a paper. */
export const paperFor = (job: StoredJob): PaperFor => {
  const kind = kindOf(job);
  if (FOR_GUESTS.includes(kind)) return 'guest';
  if (kind.endsWith('-chit')) return 'kitchen';
  return kind === 'report' ? 'test' : 'other';
};

/** Who waits for what a printer prints; one of an older set-up has no row and counts as the guests'. */
export const printerFor = (rows: readonly PeripheralRow[], id: string): PaperFor => {
  const row = rows.find((one) => one.id === id);
  if (row === undefined || row.roles.includes('receipt')) return 'guest';
  if (row.roles.some((role) => role.startsWith('station:'))) return 'kitchen';
  const isUsed = row.roles.length > 0 || rows.some(({ failoverId }) => failoverId === id);
  return isUsed ? 'other' : 'test';
};
