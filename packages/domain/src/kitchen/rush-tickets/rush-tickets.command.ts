import { z } from 'zod';
import { idText } from '../../checks/schemas.ts';
import { ticketIdText } from '../ticket-id-text.ts';

/** From a kitchen screen: this ticket before others, or no longer. */
export const rushTicketCommand = z.object({ ticketId: ticketIdText, rush: z.boolean() });
export type RushTicketCommand = z.infer<typeof rushTicketCommand>;

/** From a register: all that the kitchen still makes for a check, at every station. */
export const rushCheckCommand = z.object({ checkId: idText, rush: z.boolean() });
export type RushCheckCommand = z.infer<typeof rushCheckCommand>;
