import { counting } from '@galley/ui/languages';
import type { PrintWords } from '../en/print-words.ts';

const count = counting('de');

/** Texts about papers, printers and the drawer. */
export const printWords: PrintWords = {
  // How far a paper is
  printed: 'Gedruckt',
  kept: 'In der Übung nicht gedruckt',
  taken: 'Gedruckt, soweit der Drucker es sagt',
  handedOver: 'An einen Drucker gesendet, der nicht antworten kann',
  printing: 'Druckt',
  waits: 'Wartet auf den Drucker',
  waitsFor: (cause) => `Wartet: ${cause}`,
  waitsForPaper: 'Wartet auf Papier',
  stopped: (cause) => `Angehalten: ${cause}`,
  perhaps: 'Vielleicht gedruckt',
  at: (printer) => `an ${printer}`,
  atInstead: (printer, meant) => `an ${printer}, nicht an ${meant}`,

  // The strip
  notPrinted: (title) => `Nicht gedruckt: ${title}`,
  perhapsPrinted: (title) => `Vielleicht gedruckt: ${title}`,
  lookAt: (printer) => `Sieh nach, ob es bei ${printer} liegt.`,
  papersWait: (papers) =>
    count(papers, { one: 'Ein Ausdruck wartet.', other: '# Ausdrucke warten.' }),
  more: (n) => `${n} weitere`,
  show: 'Zeigen',

  // The sheet
  papers: 'Ausdrucke und Drucker',
  papersHelp: 'Was nicht herauskommt, und was in den letzten zehn Minuten herauskam.',
  needsYou: 'Braucht dich',
  waiting: 'Noch nicht gedruckt',
  lately: 'Herausgekommen',
  nothing: 'Kein Ausdruck wartet, und zuletzt kam nichts heraus.',
  acts: {
    retry: 'Jetzt versuchen',
    dismiss: 'Nicht nötig',
    reprint: 'Nochmals, als Kopie',
    reroute: 'Anderer Drucker',
  },
  printAgain: 'Nochmals drucken, gekennzeichnet',
  whichPrinter: 'An welchen Drucker?',
  keep: 'Dort lassen',
  copyOfReceipt: 'Kopie drucken',
  papersButton: 'Ausdrucke und Drucker',

  giftReceipt: 'Geschenkbeleg',
  giftReceiptPrinting: (display) => `Ein Geschenkbeleg zu ${display} geht an den Drucker`,

  // The drawer
  drawerShut: 'Die Kassenlade ging nicht auf',
  drawerPerhaps: 'Die Kassenlade ging vielleicht nicht auf',
  drawerHelp: 'Öffne sie noch einmal oder mit ihrem Schlüssel.',
  openDrawer: 'Lade öffnen',
  drawerTried: {
    going: 'Die Lade wird geöffnet.',
    sent: 'Der Drucker hat den Impuls gegeben. Sieh nach, ob die Lade offen ist: Sie hat keinen Sensor.',
    handed_over:
      'Der Impuls ist gesendet. Dieser Drucker kann nicht antworten: Sieh nach, ob die Lade offen ist.',
    not_sent: 'Die Lade wurde nicht geöffnet',
    unknown:
      'Der Impuls ist gesendet, und der Drucker sagt nichts weiter: Sieh nach, ob die Lade offen ist',
    opened: 'Die Lade ist offen.',
    did_not_open: 'Der Impuls kam, und die Lade blieb zu: Ist sie abgeschlossen oder ihr Kabel ab?',
  },
  drawerSensorUnsaid:
    'Der Drucker hat den Impuls gegeben. Sieh nach, ob die Lade offen ist: Ob sie einen Sensor hat, ist nicht eingerichtet. „Sensor durch Versuch herausfinden“ zeigt es.',
};
