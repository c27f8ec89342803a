import type { CashMoveType } from '@galley/domain';
import type { FundSessionView } from '@galley/pos/contract';
import { cashWords as words } from '../../app/cash-words.ts';

/** Where it is moved: a session, or a fund without sessions. */
export type MovePlace = { readonly sessionId?: string; readonly fundId?: string };

/** What of the sheet is at hand; undefined: the list of all. */
export type CashStep =
  | { readonly step: 'day' }
  | { readonly step: 'open'; readonly type: 'drawer' | 'bank' }
  | {
      readonly step: 'move';
      readonly type: CashMoveType;
      readonly place: MovePlace;
      readonly title: string;
    }
  | {
      readonly step: 'count';
      readonly place: MovePlace;
      readonly title: string;
      readonly closes: boolean;
      readonly unheard: readonly string[];
    };

export type GoTo = (step: CashStep) => void;

export const sessionTitle = ({ type, ownerName }: Pick<FundSessionView, 'type' | 'ownerName'>) =>
  type === 'drawer' ? words.drawerOf(ownerName) : words.bankOf(ownerName);
