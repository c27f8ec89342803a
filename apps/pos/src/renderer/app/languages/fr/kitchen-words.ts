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
  more: (n) => `encore ${n}`,
};
