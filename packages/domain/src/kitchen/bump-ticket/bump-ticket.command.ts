import { z } from 'zod';
import { idText } from '../../checks/schemas.ts';

export const bumpTicketCommand = z.object({ ticketId: idText });
export type BumpTicketCommand = z.infer<typeof bumpTicketCommand>;
