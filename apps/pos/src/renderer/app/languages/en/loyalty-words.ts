import { counting, type Widened } from '@galley/ui/languages';

const count = counting('en');

/** Texts about loyalty points. */
export const loyaltyWords = {
  points: 'Points',
  balance: (n: number) => count(n, { one: '# point', other: '# points' }),
  balanceAsOf: (n: number, time: string) =>
    `${count(n, { one: '# point', other: '# points' })} as of ${time}`,
  here: (n: number) => count(n, { one: '# can be used here', other: '# can be used here' }),
  least: (n: number) => count(n, { one: 'From # point on', other: 'From # points on' }),
  howMany: 'Points to use',
  use: (amount: string) => `Take ${amount} off`,
  used: (amount: string) => `${amount} off for points`,
  usedName: (n: number) => count(n, { one: '# point used', other: '# points used' }),
} as const;

export type LoyaltyWords = Widened<typeof loyaltyWords>;
