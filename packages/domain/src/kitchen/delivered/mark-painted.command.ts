import { z } from 'zod';
import { ticketIdText } from '../ticket-id-text.ts';

/** A screen of these tickets' stations has painted the board on which they stand. */
export const markPaintedCommand = z.object({
  ticketIds: z.array(ticketIdText).min(1).max(500).readonly(),
});
export type MarkPaintedCommand = z.infer<typeof markPaintedCommand>;
