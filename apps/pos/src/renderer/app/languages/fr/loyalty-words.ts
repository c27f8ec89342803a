import { counting } from '@galley/ui/languages';
import type { LoyaltyWords } from '../en/loyalty-words.ts';

const count = counting('fr');

/** Texts about loyalty points. */
export const loyaltyWords: LoyaltyWords = {
  points: 'Points',
  balance: (n) => count(n, { one: '# point', other: '# points' }),
  balanceAsOf: (n, time) => `${count(n, { one: '# point', other: '# points' })} à ${time}`,
  here: (n) => count(n, { one: '# utilisable ici', other: '# utilisables ici' }),
  least: (n) => count(n, { one: 'À partir de # point', other: 'À partir de # points' }),
  howMany: 'Points à utiliser',
  use: (amount) => `Déduire ${amount}`,
  used: (amount) => `${amount} déduits avec des points`,
  usedName: (n) => count(n, { one: '# point utilisé', other: '# points utilisés' }),
};
