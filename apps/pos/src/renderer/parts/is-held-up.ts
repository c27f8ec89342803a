import type { PrintJobView } from '@galley/pos/contract';

/** On its way to the printer, which tells what keeps it from printing. */
export const isHeldUp = ({ state, cause }: Pick<PrintJobView, 'state' | 'cause'>): boolean =>
  cause !== null && (state === 'waiting' || state === 'sending');
