import type {
  CardIntentType,
  CardOutcome,
  ChargeCardCommand,
  LeaveCardCommand,
} from '@galley/domain';

/** A card payment or refund whose answer is out, or that is the house's risk until it is captured. */
export type PendingCardView = {
  readonly intentId: string;
  readonly checkId: string;
  readonly checkTitle: string;
  readonly type: CardIntentType;
  readonly amountMinor: number;
  /** UTC ms. */
  readonly startedAt: number;
  readonly byName: string;
  readonly deviceName: string;
  /** The terminal of this register is at it now. */
  readonly inHand: boolean;
  /** Somebody waited for an answer and got none. */
  readonly unanswered: boolean;
  readonly setAside: boolean;
  readonly released: boolean;
  /** Approved by the terminal alone; its processor does not know of it yet. */
  readonly atRisk: boolean;
  /** The last words about it. */
  readonly reason: string | null;
};

/** `none`: cards are typed in after another terminal took them. `alone`: it may approve up to the limit by itself. */
export type CardTerminalView = {
  readonly state: 'none' | 'asking' | 'ready' | 'alone' | 'unreachable';
  readonly reason: string | null;
  /** Minor units that a terminal which is cut off may approve by itself; 0: none. */
  readonly offlineLimitMinor: number;
  /** Up to this amount whoever sells lets a guest go. */
  readonly releaseLimitMinor: number;
  /** Of the whole site, as far as known here; oldest first. */
  readonly pending: readonly PendingCardView[];
};

export type CardCommands = {
  /** Puts the charge on record and lets the terminal begin; what becomes of it is told by `cardTerminal`. */
  chargeCard: { input: ChargeCardCommand; output: { intentId: string } };
  /** Ends a charge that the terminal is at. */
  cancelCard: { input: { intentId: string }; output: { outcome: CardOutcome } };
  /** Asks the processor what became of it. */
  lookUpCard: { input: { intentId: string }; output: { outcome: CardOutcome } };
  /** Another tender, or the guest may go, while the answer is out. */
  leaveCard: { input: LeaveCardCommand; output: null };
  /** A refund that was declined is asked for once more. */
  retryCardRefund: { input: { intentId: string }; output: null };
};

export type CardQueries = {
  /** For who is logged in; null: nobody is. */
  cardTerminal: { params: Record<string, never>; result: CardTerminalView | null };
};
