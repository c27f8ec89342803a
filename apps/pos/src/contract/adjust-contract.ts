import type { AdjustmentType } from '@galley/domain';

export type AdjustBy =
  | { readonly type: 'comp' }
  | { readonly type: 'percent'; readonly ppm: number }
  | { readonly type: 'amount'; readonly amountMinor: number };

/** Taking something off prices; see the rules in docs/specs/discounts.md. */
export type AdjustCommands = {
  /** `lines` absent: the whole check. */
  adjust: {
    input: {
      checkId: string;
      lines?: readonly { readonly lineId: string; readonly quantity?: number }[];
      by: AdjustBy;
      reasonId: string;
      approvalId?: string;
    };
    output: { adjustmentId: string; takenMinor: number };
  };
  /** All unsent lines of a check off in one go; answers with them, so that they can be restored. */
  clearUnsent: {
    input: { checkId: string; approvalId?: string };
    output: { lineIds: readonly string[] };
  };
  /** The prices stand again as they were. */
  withdrawAdjustment: { input: { checkId: string; adjustmentId: string }; output: null };
};

/** Something taken off the price of what is on a check. */
export type AdjustmentView = {
  readonly id: string;
  readonly type: AdjustmentType;
  /** Parts per million; null: an amount. */
  readonly ppm: number | null;
  /** Points of the customer that pay for it; null: the house does. */
  readonly points: number | null;
  /** Of the lines here that it is about, if it is not about the check as a whole. */
  readonly lineName: string | null;
  readonly lineIds: readonly string[];
  readonly reason: string;
  readonly byName: string;
  readonly approvedByName: string | null;
  /** What it takes off here. */
  readonly amountMinor: number;
  /** Another register that could not see this one took something off the same. */
  readonly twice: boolean;
};

/** What adjustments make of a check. */
export type ReducedView = {
  /** Sum of the lines at their full price. */
  readonly listMinor: number;
  readonly adjustments: readonly AdjustmentView[];
};
