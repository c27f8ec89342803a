import type { RemakeWords } from '../en/remake-words.ts';

/** Words of dishes that are made again. */
export const remakeWords: RemakeWords = {
  again: 'Refaire',
  title: (name) => `Refaire : ${name}`,
  hint: 'La cuisine le fait en priorité. Le client paie une fois.',
  reasons: {
    dropped: 'Tombé',
    overcooked: 'Trop cuit',
    undercooked: 'Pas assez cuit',
    wrong_dish: 'Mauvais plat',
    went_cold: 'Refroidi',
    sent_back: 'Renvoyé par le client',
    not_safe: 'Impropre au service',
    other: 'Autre',
  },
  /** Beside a line, after how many. */
  making: (quantity) => `${quantity} × en train d’être refait`,
  made: (quantity) => `${quantity} × refait`,
  /** Of a line that somebody asked for again: told at once. */
  asked: (name) => `À refaire : ${name}`,
};
