import { z } from 'zod';
import { guestNameText, idText, noteText, phoneText } from '../../checks/schemas.ts';

/** Most guests of one party; more are booked as several. */
export const MOST_GUESTS = 200;

/**
 * Notes who is expected, or changes it (`id`); only given columns are written. New ones with `wall`, the site's
 * wall-clock time (YYYY-MM-DDTHH:mm), are expected then; new ones without it came just now and wait.
 */
export const savePartyCommand = z.object({
  id: idText.exactOptional(),
  name: guestNameText.exactOptional(),
  phone: phoneText.exactOptional(),
  size: z.int().exactOptional(),
  wall: z.string().max(40).exactOptional(),
  /** Which of the two, where the clocks go back that night. */
  which: z.enum(['first', 'second']).exactOptional(),
  quotedMinutes: z.int().min(0).max(600).nullable().exactOptional(),
  tableId: idText.nullable().exactOptional(),
  note: noteText.nullable().exactOptional(),
  /** The table is kept for others within the stay of guests, and is wanted all the same. */
  beside: z.literal(true).exactOptional(),
});
export type SavePartyCommand = z.infer<typeof savePartyCommand>;
