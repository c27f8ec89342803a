import type { LineWork } from '@galley/domain';
import type { TicketLineView, TicketView } from '@galley/kitchen/contract';

const NEXT: Readonly<Record<LineWork, LineWork>> = {
  open: 'started',
  started: 'done',
  done: 'open',
};

/** What a touch on a line makes of it. */
export const nextWork = (work: LineWork): LineWork => NEXT[work];

const isToMake = ({ onTicket, quantity, voidedQuantity }: TicketLineView): boolean =>
  onTicket === null && quantity > voidedQuantity;

/** The first line that somebody still makes. */
export const nextLine = ({ lines }: Pick<TicketView, 'lines'>): TicketLineView | undefined =>
  lines.find((line) => isToMake(line) && line.work !== 'done');

/** Every line that is to be made is done; the ticket waits for its bump. */
export const isAllDone = ({ lines }: Pick<TicketView, 'lines'>): boolean => {
  const made = lines.filter(isToMake);
  return made.length > 0 && made.every(({ work }) => work === 'done');
};
