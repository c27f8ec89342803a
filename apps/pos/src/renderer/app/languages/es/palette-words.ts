import type { PaletteWords } from '../en/palette-words.ts';

export const paletteWords: PaletteWords = {
  palette: 'Todas las órdenes',
  search: '¿Qué quiere hacer?',
  nothing: (text) => `Nada de lo que puede hacer ahora se llama «${text}»`,
  nothingHelp: 'Pruebe con otras palabras. Lo que ahora no se puede hacer no aparece.',
  results: 'Órdenes',
  groups: {
    place: 'Ir a',
    check: 'Esta cuenta',
    register: 'Caja',
    out: 'Agotado',
    open: 'Cuenta abierta',
  },
  send: 'Enviar',
  pay: 'Cobrar',
  allergies: 'Alergias',
  promise: 'Hora prometida',
  connections: 'Conexiones',
  moreActions: 'Más acciones',
  suggestOn: 'Sugerir lo que va con la cuenta',
  suggestOff: 'No sugerir nada',
  eightySix: (name) => `Agotar ${name}`,
  haveBack: (name) => `Vuelve a haber ${name}`,
  findToMark: 'Agotar un artículo',
};
