import type { ControlWords } from '../en/control-words.ts';

export const controlWords: ControlWords = {
  no: 'No',
  less: 'Menos',
  more: 'Más',
  fewerOf: (label) => `Menos ${label}`,
  moreOf: (label) => `Más ${label}`,
  clear: 'Borrar',
  choose: 'Elegir',
  backspace: 'Retroceso',
  close: 'Cerrar',
  loading: 'Cargando',
  dismiss: 'Descartar',
  language: 'Idioma',
  lettersLeft: (count) => `Caracteres libres: ${count}`,
  lettersCut: (count) => `Demasiado largo: se han omitido los últimos ${count} caracteres`,
  lettersFull: (most) => `Lleno: se guardan ${most} caracteres como máximo`,
  pin: {
    title: 'Introduzca su PIN',
    typed: '{n} cifras introducidas',
    locked: 'Demasiados PIN erróneos. Inténtelo de nuevo en {s}\u00a0s.',
    back: 'Retroceso',
    clear: 'Borrar',
  },
};
