import type { CheckView } from '@galley/pos/contract';
import { words } from '../app/words.ts';

/** What people call a check: its call number or its table. */
export const checkTitle = (check: Pick<CheckView, 'callNumber' | 'tableLabel'>): string =>
  check.callNumber ?? (check.tableLabel === null ? words.check : words.tableName(check.tableLabel));
