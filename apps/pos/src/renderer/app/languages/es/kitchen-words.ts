import type { KitchenWords } from '../en/kitchen-words.ts';

/** Texts about what a register asks of the kitchen. */
export const kitchenWords: KitchenWords = {
  rush: 'Pedir prisa a cocina',
  rushBack: 'Quitar la prisa',
  rushing: (title) => `Cocina da prioridad a ${title}`,
  rushedBack: (title) => `${title}: ya no corre prisa`,
  rushed: 'Prisa',
  atPass: (title) => `En el pase: ${title}`,
  taken: 'Recogido',
  notShown: (title, stations) => `No está en la pantalla de ${stations}: ${title}`,
  printedInstead: 'Se imprimió en su lugar. Lleve la comanda.',
  tellKitchen: 'Avise a cocina.',
  more: (n) => `${n} más`,
};
