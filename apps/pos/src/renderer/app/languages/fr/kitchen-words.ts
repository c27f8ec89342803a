import type { KitchenWords } from '../en/kitchen-words.ts';

/** Texts about what a register asks of the kitchen. */
export const kitchenWords: KitchenWords = {
  rush: 'Presser la cuisine',
  rushBack: 'Ne plus presser',
  rushing: (title) => `La cuisine fait passer ${title} en premier`,
  rushedBack: (title) => `${title} : ce n’est plus pressé`,
  rushed: 'Pressé',
  atPass: (title) => `Au passe : ${title}`,
  taken: 'Emporté',
  notShown: (title, stations) => `Pas à l’écran de ${stations} : ${title}`,
  printedInstead: 'Imprimé à la place. Portez-y le bon.',
  tellKitchen: 'Prévenez la cuisine.',
  more: (n) => `encore ${n}`,
};
