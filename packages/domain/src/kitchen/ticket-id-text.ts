import { z } from 'zod';

/** A ticket of a screen: the ids of all that it stands for, see `ticketIdsOf`. */
export const ticketIdText = z.string().min(1).max(8000);
