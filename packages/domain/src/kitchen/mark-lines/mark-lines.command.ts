import { z } from 'zod';
import { idText } from '../../checks/schemas.ts';
import { ticketIdText } from '../ticket-id-text.ts';

/** How far the station is with lines of a ticket; `open` takes back that they were started or done. */
export const markLinesCommand = z.object({
  ticketId: ticketIdText,
  lineIds: z.array(idText).min(1).max(500).readonly(),
  as: z.enum(['open', 'started', 'done']),
});
export type MarkLinesCommand = z.infer<typeof markLinesCommand>;
