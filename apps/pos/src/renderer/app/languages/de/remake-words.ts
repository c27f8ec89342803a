import type { RemakeWords } from '../en/remake-words.ts';

/** Words of dishes that are made again. */
export const remakeWords: RemakeWords = {
  again: 'Neu machen',
  title: (name) => `Neu machen: ${name}`,
  hint: 'Die Küche macht es vor anderem. Der Gast zahlt einmal.',
  reasons: {
    dropped: 'Heruntergefallen',
    overcooked: 'Verkocht oder verbrannt',
    undercooked: 'Nicht gar',
    wrong_dish: 'Falsches Gericht',
    went_cold: 'Kalt geworden',
    sent_back: 'Vom Gast zurückgegeben',
    not_safe: 'Nicht sicher',
    other: 'Anderes',
  },
  /** Beside a line, after how many. */
  making: (quantity) => `${quantity} × wird neu gemacht`,
  made: (quantity) => `${quantity} × neu gemacht`,
  /** Of a line that somebody asked for again: told at once. */
  asked: (name) => `Wird neu gemacht: ${name}`,
};
