import type { PrinterStatus } from '../../core/index.ts';

/** A whole state in a few words, as a trace has it. */
export const stateWords = (status: PrinterStatus): string =>
  [
    status.online ? 'online' : 'offline',
    `paper ${status.paper}`,
    ...(status.coverOpen ? ['cover open'] : []),
    ...(status.error === 'none' ? [] : [`error ${status.error}`]),
  ].join(', ');
