import type { Widened } from '@galley/ui/languages';

/** Texts of the palette of commands. */
export const paletteWords = {
  palette: 'All commands',
  search: 'What do you want to do?',
  nothing: (text: string) => `Nothing that you may do now is called “${text}”`,
  nothingHelp: 'Other words may find it. What cannot be done at this moment is not listed.',
  results: 'Commands',
  groups: {
    place: 'Go to',
    check: 'This check',
    register: 'Register',
    out: '86',
    open: 'Open check',
  },
  send: 'Send',
  pay: 'Pay',
  allergies: 'Allergies',
  promise: 'Promised time',
  connections: 'Connections',
  moreActions: 'More actions',
  suggestOn: 'Suggest what goes with the check',
  suggestOff: 'Suggest nothing',
  eightySix: (name: string) => `86 ${name}`,
  haveBack: (name: string) => `Have ${name} back`,
  findToMark: '86 an item',
} as const;

export type PaletteWords = Widened<typeof paletteWords>;
