import { counting } from '@galley/ui/languages';
import type { StripWords } from '../en/strip-words.ts';

const count = counting('es');

export const stripWords: StripWords = {
  strip: 'A mano',
  modes: { favourites: 'Favoritos', recent: 'Recientes', suggestions: 'Va con' },
  keyOf: { favourites: 'Favorito', recent: 'Reciente', suggestions: 'Sugerido' },
  show: (now, next) => `${now}, mostrar: ${next}`,
  page: (page, pages) => `Más de estos, parte ${page} de ${pages}`,
  noFavourites: 'Mantenga pulsado un artículo de la carta para tenerlo aquí.',
  noRecent: 'Aquí está lo que se marca en esta caja.',
  noSuggestions: 'Nada se ha marcado bastantes veces junto a esta cuenta.',
  noCheck: 'Aquí está lo que se suele marcar junto a esta cuenta.',
  why: (days) => `Marcado junto aquí en ${count(days, { one: '# día', other: '# días' })}:`,
  outOf: (together, of) => `${together} de ${count(of, { one: '# cuenta', other: '# cuentas' })}`,
  mine: 'En mis favoritos',
  ofHouse: 'En los favoritos de la casa',
  suggestions: 'Sugerir lo que va con la cuenta',
  suggestionsHint: 'De lo que se marcó junto en este local; solo en esta caja.',
  times: (n) => `${n} ×`,
  quantityKey: 'Cuántos del próximo artículo: uno más con cada toque',
  armed: (n) => `${n} del próximo artículo`,
  clear: 'Otra vez uno',
};
