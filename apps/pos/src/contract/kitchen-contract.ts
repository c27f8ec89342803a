/** What a register asks of the kitchen besides making what was sent. */
export type KitchenCommands = {
  /** All that the kitchen still makes for the check before other things; `rush` false: no longer. */
  rushCheck: { input: { checkId: string; rush: boolean }; output: null };
};

/** How the kitchen stands with a check. */
export type KitchenView = {
  /** Some of it was fired and is not done. */
  readonly making: boolean;
  /** Somebody asked to have some of what is made before others. */
  readonly rushed: boolean;
};
