import type { CashMoveType } from '@galley/domain';

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
