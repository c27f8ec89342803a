export type TipCommands = {
  /** Notes the tip on the slip of a card payment; minor units. `sure`: although it is out of proportion. */
  noteTip: { input: { paymentId: string; amountMinor: number; sure?: boolean }; output: null };
};
