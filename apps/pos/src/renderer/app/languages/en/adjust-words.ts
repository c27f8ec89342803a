import type { Widened } from '@galley/ui/languages';

/** Words of discounts and comps. */
export const adjustWords = {
  adjust: 'Discount or comp',
  ofLine: (name: string) => `Discount or comp: ${name}`,
  ofCheck: 'Discount or comp: whole check',
  ways: { percent: 'Percent', amount: 'Amount', comp: 'Comp' },
  how: 'How',
  percentOff: (percent: string) => `${percent}%`,
  otherPercent: 'Other percentage',
  less: 'Less',
  more: 'More',
  amount: 'Take off',
  compHelp: 'Free for the guest, the house pays. The full price stays on the check.',
  wholeHelp: 'Counts for what is rung on this check later too.',
  presentHelp: 'Counts for what is on this check now.',
  takeOff: 'Take off',
  takePercent: (percent: string) => `Take ${percent}% off`,
  takeAmount: (money: string) => `Take ${money} off`,
  makeFree: 'Make it free',
  taken: (money: string) => `${money} taken off.`,
  takenBack: 'The price stands again.',
  takeBack: 'Undo',
  comp: 'Comp',
  discount: 'Discount',
  discountOf: (percent: string) => `Discount ${percent}%`,
  fullPrice: 'At full price',
  takenOff: 'Discounts and comps',
  clearUnsent: 'Clear what is not sent',
  unsentLines: 'what is not sent',
  cleared: (n: number) => (n === 1 ? '1 line cleared.' : `${n} lines cleared.`),
  removeOf: (name: string) => `Remove: ${name}`,
  lessenOf: (name: string) => `Change: ${name}`,
  remove: 'Remove',
  lessen: 'Change',
  onPaper: 'The guest has this on a printed guest check. Taking it off needs a manager.',
  lowersPaper:
    'The guest has more than that on a printed guest check. Making it less needs a manager.',
  superseded: (time: string) => `The guest check of ${time} no longer holds.`,
  supersededFrom: (time: string, then: string, now: string) =>
    `The guest check of ${time} says ${then}; it is ${now} now.`,
  printAnew: 'Print anew',
  list: 'Taken off the price',
  approvedBy: (name: string) => `approved by ${name}`,
  twice: 'Also taken off at another register. Keep the one that is right.',
  exceptions: {
    surplus_adjustment: 'More was taken off than a line costs. It is free, not less.',
    reduced_twice:
      'Two registers that could not see each other took something off the same line. Both count: take back the one that is wrong.',
    reduced_after_settlement: 'Something was taken off after the check was paid. Give it back.',
  },
} as const;

export type AdjustWords = Widened<typeof adjustWords>;
