import type { DrawerWords } from '../en/drawer-words.ts';

/** Texts about drawers with a line of their own. */
export const drawerWords: DrawerWords = {
  opensOn: 'Öffnet auf',
  ownBytes: 'Andere Bytes',
  bytes: 'Bytes in Hex',
  bytesHelp: '1 bis 16 Bytes zu je zwei Ziffern, wie 07 oder 1B 70 00 19 FA.',
  sensorLine: 'Meldet auf diesem Signal ihres Kabels, dass sie offen ist',
  sensorLines: { none: 'Kein Sensor', cts: 'CTS', dsr: 'DSR', dcd: 'DCD' },
  noSensor:
    'Niemand erfährt, ob diese Lade offen ist, offen blieb oder mit dem Schlüssel geöffnet wurde.',
  openLevel: 'Welcher Pegel offen heißt',
  levels: {
    none: 'Noch nicht herausgefunden',
    'high-is-open': 'Signal ist an, wenn offen',
    'low-is-open': 'Signal ist aus, wenn offen',
  },
  opened: 'Von dieser Kasse geöffnet',
  opensHere: 'Diese Kasse öffnet diese Lade.',
  openThis: 'Diese Lade von dieser Kasse aus öffnen',
  opensHelp:
    'Verkäufe und Erstattungen in bar öffnen eine Lade: die hier gewählte; ohne Wahl eine Lade mit eigener Leitung vor der am Belegdrucker.',
  drawerRole: (register) => `${register} öffnet sie`,
  tried: {
    handed_over:
      'Die Bytes gingen an ihre Leitung, die nicht antworten kann: Sieh nach, ob die Lade offen ist.',
    unknown: 'Niemand weiß, ob ihre Bytes hinausgingen: Sieh nach, ob die Lade offen ist',
    did_not_open:
      'Ihre Bytes gingen hinaus, und die Lade blieb zu: Ist sie abgeschlossen oder ihr Kabel ab?',
  },
  causes: {
    unreachable: 'ihre Leitung ist weg. Prüfe Kabel und Strom',
    busy: 'es kam zu spät, hinter einem anderen Öffnen',
    'timed-out': 'ihre Leitung nimmt nichts an',
    'connection-lost': 'ihre Leitung ging verloren',
  },
};
