import type { FundSessionView } from '@galley/pos/contract';
import { cashWords as words } from '../app/cash-words.ts';

/** What people call a drawer or a server's bank. */
export const sessionTitle = ({ type, ownerName }: Pick<FundSessionView, 'type' | 'ownerName'>) =>
  type === 'drawer' ? words.drawerOf(ownerName) : words.bankOf(ownerName);
