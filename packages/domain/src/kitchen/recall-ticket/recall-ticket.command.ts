import { z } from 'zod';
import { ticketIdText } from '../ticket-id-text.ts';

export const recallTicketCommand = z.object({ ticketId: ticketIdText });
export type RecallTicketCommand = z.infer<typeof recallTicketCommand>;
