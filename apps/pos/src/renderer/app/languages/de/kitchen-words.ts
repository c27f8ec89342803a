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
  notShown: (title, stations) => `Nicht am Monitor von ${stations}: ${title}`,
  printedInstead: 'Stattdessen gedruckt. Bitte den Bon hinbringen.',
  tellKitchen: 'Bitte der Küche Bescheid geben.',
  more: (n) => `noch ${n}`,
};
