import type { RemakeWords } from '../en/remake-words.ts';

/** Words of dishes that are made again. */
export const remakeWords: RemakeWords = {
  again: 'Rehacer',
  title: (name) => `Rehacer: ${name}`,
  hint: 'Cocina lo hace antes que lo demás. El cliente paga una vez.',
  reasons: {
    dropped: 'Se cayó',
    overcooked: 'Demasiado hecho',
    undercooked: 'Poco hecho',
    wrong_dish: 'Plato equivocado',
    went_cold: 'Se enfrió',
    sent_back: 'Lo devolvió el cliente',
    not_safe: 'No apto para servir',
    other: 'Otro',
  },
  /** Beside a line, after how many. */
  making: (quantity) => `${quantity} × se está rehaciendo`,
  made: (quantity) => `${quantity} × rehecho`,
  /** Of a line that somebody asked for again: told at once. */
  asked: (name) => `Se rehace: ${name}`,
};
