import { counting } from '@galley/ui/languages';
import type { LoyaltyWords } from '../en/loyalty-words.ts';

const count = counting('es');

/** Texts about loyalty points. */
export const loyaltyWords: LoyaltyWords = {
  points: 'Puntos',
  balance: (n) => count(n, { one: '# punto', other: '# puntos' }),
  balanceAsOf: (n, time) => `${count(n, { one: '# punto', other: '# puntos' })} a las ${time}`,
  here: (n) => count(n, { one: '# se puede usar aquí', other: '# se pueden usar aquí' }),
  least: (n) => count(n, { one: 'Desde # punto', other: 'Desde # puntos' }),
  howMany: 'Puntos que usar',
  use: (amount) => `Descontar ${amount}`,
  used: (amount) => `${amount} descontados con puntos`,
  usedName: (n) => count(n, { one: '# punto usado', other: '# puntos usados' }),
};
