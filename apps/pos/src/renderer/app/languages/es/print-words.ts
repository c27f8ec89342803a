import { counting } from '@galley/ui/languages';
import type { PrintWords } from '../en/print-words.ts';

const count = counting('es');

export const printWords: PrintWords = {
  // How far a paper is
  printed: 'Impreso',
  kept: 'No impreso en la formación',
  taken: 'Impreso, según dice la impresora',
  handedOver: 'Enviado a una impresora que no sabe contestar',
  printing: 'Imprimiendo',
  waits: 'Espera a la impresora',
  waitsFor: (cause) => `Espera: ${cause}`,
  waitsForPaper: 'Espera papel',
  stopped: (cause) => `Parado: ${cause}`,
  perhaps: 'Quizá impreso',
  at: (printer) => `en ${printer}`,
  atInstead: (printer, meant) => `en ${printer}, no en ${meant}`,

  // The strip
  notPrinted: (title) => `No impreso: ${title}`,
  perhapsPrinted: (title) => `Quizá impreso: ${title}`,
  lookAt: (printer) => `Mire si está en ${printer}.`,
  papersWait: (papers) => count(papers, { one: 'Espera # papel.', other: 'Esperan # papeles.' }),
  more: (n) => `${n} más`,
  show: 'Mostrar',

  // The sheet
  papers: 'Papeles e impresoras',
  papersHelp: 'Lo que no sale, y lo que salió en los últimos diez minutos.',
  needsYou: 'Le necesita',
  waiting: 'Aún no ha salido',
  lately: 'Ha salido',
  nothing: 'No espera ningún papel, y no ha salido nada últimamente.',
  acts: {
    retry: 'Probar ahora',
    dismiss: 'No hace falta',
    reprint: 'Imprimir otra vez, marcado',
    reroute: 'Otra impresora',
  },
  printAgain: 'Imprimir otra vez, marcado',
  whichPrinter: '¿En qué impresora?',
  keep: 'Dejarlo donde está',
  copyOfReceipt: 'Imprimir una copia',
  papersButton: 'Papeles e impresoras',

  giftReceipt: 'Recibo de regalo',
  giftReceiptPrinting: (display) => `Un recibo de regalo de ${display} va a la impresora`,

  // The drawer
  drawerShut: 'El cajón no se abrió',
  drawerPerhaps: 'Quizá el cajón no se abrió',
  drawerHelp: 'Ábralo otra vez, o con su llave.',
  openDrawer: 'Abrir cajón',
  drawerTried: {
    going: 'Se está abriendo el cajón.',
    sent: 'La impresora dio el impulso. Mire si el cajón está abierto: no tiene sensor.',
    handed_over:
      'Se envió el impulso. Esta impresora no sabe contestar: mire si el cajón está abierto.',
    not_sent: 'El cajón no se abrió',
    unknown: 'Se envió el impulso y la impresora no dice más: mire si el cajón está abierto',
    opened: 'El cajón está abierto.',
    did_not_open:
      'Se dio el impulso y el cajón siguió cerrado: ¿está con llave, o suelto su cable?',
  },
  drawerSensorUnsaid:
    'La impresora dio el impulso. Mire si el cajón está abierto: no se ha indicado si tiene sensor. «Averiguar el sensor probando» lo dice.',
};
