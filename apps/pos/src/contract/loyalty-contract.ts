/** Points of the customer of a check. */
export type PointsAtCheck = {
  readonly balance: number;
  /** UTC ms since which this register hears of nobody; null: it does. */
  readonly asOf: number | null;
  /** Points that this register may use without asking anybody. */
  readonly here: number;
  /** How many of those what is due on the check can take. */
  readonly most: number;
  /** Fewer are not used at once. */
  readonly leastPoints: number;
  /** What a point takes off, in minor units. */
  readonly pointMinor: number;
};

export type LoyaltyCommands = {
  /** Takes points of its customer off a check; what is not held here is asked for. */
  burnPoints: {
    input: { checkId: string; points: number };
    output: { adjustmentId: string; amountMinor: number };
  };
};
