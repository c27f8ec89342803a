import type { PaletteWords } from '../en/palette-words.ts';

/** Texts of the palette of commands. */
export const paletteWords: PaletteWords = {
  palette: 'Alle Befehle',
  search: 'Was möchtest du tun?',
  nothing: (text) => `Nichts, was du jetzt darfst, heißt „${text}“`,
  nothingHelp: 'Versuch es mit anderen Wörtern. Was gerade nicht geht, steht nicht hier.',
  results: 'Befehle',
  groups: {
    place: 'Gehe zu',
    check: 'Diese Rechnung',
    register: 'Kasse',
    out: 'Aus',
    open: 'Offene Rechnung',
  },
  send: 'Senden',
  pay: 'Zahlen',
  allergies: 'Allergien',
  promise: 'Zugesagte Zeit',
  connections: 'Verbindungen',
  moreActions: 'Mehr Aktionen',
  suggestOn: 'Vorschlagen, was zur Rechnung passt',
  suggestOff: 'Nichts vorschlagen',
  eightySix: (name) => `${name} ist aus`,
  haveBack: (name) => `${name} ist wieder da`,
  findToMark: 'Ein Artikel ist aus',
};
