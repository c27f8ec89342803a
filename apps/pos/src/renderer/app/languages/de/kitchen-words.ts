import type { KitchenWords } from '../en/kitchen-words.ts';

/** Texts about what a register asks of the kitchen. */
export const kitchenWords: KitchenWords = {
  rush: 'In der Küche vorziehen',
  rushBack: 'Nicht mehr vorziehen',
  rushing: (title) => `Die Küche zieht ${title} vor`,
  rushedBack: (title) => `${title}: nicht mehr vorgezogen`,
  rushed: 'Eilig',
  atPass: (title) => `Am Pass: ${title}`,
  taken: 'Abgeholt',
  more: (n) => `noch ${n}`,
};
