import type { HalfPrice } from '@galley/domain';

export const halvesWords = {
  halfRule: 'Half and half',
  soldWhole: 'Sold whole',
  halfRules: {
    dearer: 'In halves: the dearer half is charged',
    average: 'In halves: half of each is charged',
    sum: 'In halves: both are charged',
  } satisfies Record<HalfPrice, string>,
  nothingForHalves:
    'None of its groups is asked for each half yet: say so at a group, on the page Modifiers.',
  askedForHalves: (names: string) => `Asked for each half: ${names}`,
} as const;
