import type { DisplayWords } from '../en/display-words.ts';

export const displayWords: DisplayWords = {
  card: 'Tarjeta bancaria',
  cardHelp:
    'Ponga una tarjeta bancaria sobre el marco y cambie el tamaño hasta que los dos coincidan. Así cada tecla es tan grande como necesitan los dedos.',
  frame: 'Marco del tamaño de una tarjeta bancaria',
};
