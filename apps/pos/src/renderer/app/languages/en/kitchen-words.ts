import type { Widened } from '@galley/ui/languages';

/** Texts about what a register asks of the kitchen. */
export const kitchenWords = {
  rush: 'Rush in the kitchen',
  rushBack: 'Take the rush back',
  rushing: (title: string) => `The kitchen does ${title} first`,
  rushedBack: (title: string) => `${title}: no rush any more`,
  rushed: 'Rush',
  atPass: (title: string) => `At the pass: ${title}`,
  taken: 'Taken',
  notShown: (title: string, stations: string) => `Not on screen at ${stations}: ${title}`,
  printedInstead: 'It was printed instead. Take the chit there.',
  tellKitchen: 'Tell the kitchen.',
  more: (n: number) => `${n} more`,
} as const;

export type KitchenWords = Widened<typeof kitchenWords>;
