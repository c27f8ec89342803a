import type { DayWords } from '../en/day-words.ts';

export const dayWords: DayWords = {
  closeDay: 'Tag abschließen',
  dayOf: (date) => `Tag: ${date}`,
  closed: 'Dieser Tag ist abgeschlossen. Was später kommt, ist ein Nachtrag.',
  clear: 'Nichts steht im Weg.',
  gates: {
    open_checks: 'Rechnungen sind offen',
    clocked_in: 'Leute sind eingestempelt',
    open_funds: 'Laden sind nicht gezählt',
    without_z: 'Kassen haben Verkäufe in keinem Z',
    unreachable: 'Kassen sind nicht zu hören',
    unsent: 'Vorgänge dieser Kasse sind nicht gesendet',
  },
  why: 'Warum trotzdem abgeschlossen wird',
  registers: 'Kassen',
  heardNow: 'jetzt zu hören',
  lastHeard: (when) => `zuletzt gehört ${when}`,
  neverHeard: 'nie gehört',
  noZ: 'kein Z von diesem Tag',
  close: (date) => `${date} abschließen`,
  sure: 'Jetzt abschließen',
  done: (amount) => `Der Tag ist mit ${amount} abgeschlossen. Der Bericht wird gedruckt.`,
  lost: 'Kommt nicht wieder',
  lostSure: 'Ungesendetes aufgeben',
  lostReason: 'Die Kasse ist verloren',
  lostDone: (name) => `Auf ${name} wartet niemand mehr.`,
};
