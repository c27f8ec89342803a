import type { DrawerKickView, PrintJobView } from '@galley/pos/contract';
import type { Widened } from '@galley/ui/languages';

/** Texts about papers, printers and the drawer. */
export const printWords = {
  // How far a paper is
  printed: 'Printed',
  kept: 'Not printed in practice',
  taken: 'Printed, as far as the printer tells',
  handedOver: 'Sent to a printer that cannot answer',
  printing: 'Printing',
  waits: 'Waits for the printer',
  waitsFor: (cause: string) => `Waits: ${cause}`,
  waitsForPaper: 'Waits for paper',
  stopped: (cause: string) => `Stopped: ${cause}`,
  perhaps: 'Perhaps printed',
  at: (printer: string) => `at ${printer}`,
  atInstead: (printer: string, meant: string) => `at ${printer}, not at ${meant}`,

  // The strip
  notPrinted: (title: string) => `Not printed: ${title}`,
  perhapsPrinted: (title: string) => `Perhaps printed: ${title}`,
  lookAt: (printer: string) => `Look whether it lies at ${printer}.`,
  papersWait: (papers: number) => (papers === 1 ? 'One paper waits.' : `${papers} papers wait.`),
  more: (n: number) => `${n} more`,
  show: 'Show',

  // The sheet
  papers: 'Papers and printers',
  papersHelp: 'What does not come out, and what came out in the last ten minutes.',
  needsYou: 'Needs you',
  waiting: 'Not out yet',
  lately: 'Came out',
  nothing: 'No paper waits, and nothing came out lately.',
  acts: {
    retry: 'Try now',
    dismiss: 'Not needed',
    reprint: 'Print again, marked',
    reroute: 'Another printer',
  } satisfies Record<PrintJobView['acts'][number], string>,
  printAgain: 'Print again, marked',
  whichPrinter: 'To which printer?',
  keep: 'Leave it there',
  copyOfReceipt: 'Print a copy',
  papersButton: 'Papers and printers',

  giftReceipt: 'Gift receipt',
  giftReceiptPrinting: (display: string) => `A gift receipt of ${display} goes to the printer`,

  // The drawer
  drawerShut: 'The cash drawer did not open',
  drawerPerhaps: 'The cash drawer may not have opened',
  drawerHelp: 'Open it again, or with its key.',
  openDrawer: 'Open drawer',
  drawerTried: {
    going: 'The drawer is being opened.',
    sent: 'The printer has given the pulse. Look whether the drawer is open: it has no sensor.',
    handed_over: 'The pulse was sent. This printer cannot answer: look whether the drawer is open.',
    not_sent: 'The drawer was not opened',
    unknown:
      'The pulse was sent and the printer says nothing more: look whether the drawer is open',
    opened: 'The drawer is open.',
    did_not_open: 'The pulse was given and the drawer stayed shut: is it locked, or its cable out?',
  } satisfies Record<DrawerKickView['state'], string>,
  drawerSensorUnsaid:
    'The printer has given the pulse. Look whether the drawer is open: whether it has a sensor has not been set up. "Find the sensor out by trying" tells.',
} as const;

export type PrintWords = Widened<typeof printWords>;
