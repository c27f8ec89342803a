import { z } from 'zod';
import { idText } from '../../checks/schemas.ts';

export const recallTicketCommand = z.object({ ticketId: idText });
export type RecallTicketCommand = z.infer<typeof recallTicketCommand>;
