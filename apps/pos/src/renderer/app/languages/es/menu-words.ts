import { counting } from '@galley/ui/languages';
import type { MenuWords } from '../en/menu-words.ts';

const count = counting('es');

export const menuWords: MenuWords = {
  // Menu and search
  menu: 'Carta',
  categories: 'Categorías',
  search: 'Buscar en la carta',
  results: 'Encontrado',
  nothingFound: (query) => `Nada en la carta empieza por «${query}»`,
  nothingFoundHelp: 'Pruebe con las primeras letras de una palabra del nombre, o con su número.',
  emptyMenu: 'Aquí no hay nada todavía',
  emptyMenuHelp: 'Los artículos que se añaden en la oficina aparecen solos.',
  out: 'Agotado',
  isOut: (name) => `${name} está agotado y no se puede vender.`,

  // Modifiers
  choose: (n) => `Elegir ${n}`,
  chooseBetween: (min, max) => `Elegir de ${min} a ${max}`,
  chooseAtLeast: (min) => `Elegir al menos ${min}`,
  chooseUpTo: (max) => `Hasta ${max}`,
  chooseAny: 'Tantos como se quiera',
  freeLeft: (n) => count(n, { one: 'queda # gratis', other: 'quedan # gratis' }),
  freeChoice: 'gratis',
  each: (price) => `${price} cada uno`,
  missing: (n) => count(n, { one: 'falta #', other: 'faltan #' }),
  complete: 'Completo',
  nothingMissing: 'No falta nada',
  nextMissing: (group) => `Falta: ${group}`,
  groupOf: (group, of) => `${of}: ${group}`,
  stillMissing: (n) => count(n, { one: 'falta # opción', other: 'faltan # opciones' }),
  add: 'Añadir',
  save: 'Guardar',
  fewer: (name) => `Menos ${name}`,
  more: (name) => `Más ${name}`,
  note: 'Nota',
  notePlaceholder: 'Para la cocina',
};
