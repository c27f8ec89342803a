/** Texts about what registers have at hand above their menu. */
export const stripWords = {
  favouriteOfHouse: 'In the favourites of the house',
  favouriteHint: 'Registers show it above the menu to everybody who keeps no list of their own.',
  orderScreenTitle: 'Order screen',
  suggest: 'Suggest what goes with a check',
  suggestHint:
    'In the strip above the menu, from what was rung together in the last 28 days. A register may say otherwise.',
} as const;
