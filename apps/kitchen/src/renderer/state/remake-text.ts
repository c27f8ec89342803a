import { REMAKE_REASON_TEXT } from '@galley/domain';
import type { TicketLineView, TicketView } from '@galley/kitchen/contract';

/** How the reason stands below the item: from the first word on it says that it is made again. */
export const remakeText = ({ reason, note }: NonNullable<TicketLineView['remake']>): string =>
  [`again: ${REMAKE_REASON_TEXT[reason].toLowerCase()}`, note ?? ''].filter(Boolean).join(', ');

export const isRemake = ({ lines }: Pick<TicketView, 'lines'>): boolean =>
  lines.some(({ remake }) => remake !== undefined);
