import { z } from 'zod';
import { ticketIdText } from '../ticket-id-text.ts';

export const bumpTicketCommand = z.object({ ticketId: ticketIdText });
export type BumpTicketCommand = z.infer<typeof bumpTicketCommand>;
