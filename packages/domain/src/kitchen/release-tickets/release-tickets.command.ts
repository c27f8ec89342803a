import { z } from 'zod';
import { idText } from '../../checks/schemas.ts';
import { ticketIdText } from '../ticket-id-text.ts';

/** The expo hands out what is ready of these tickets; `out` false: it did not, after all. */
export const releaseTicketsCommand = z.object({
  ticketIds: z.array(ticketIdText).min(1).max(200).readonly(),
  out: z.boolean(),
});
export type ReleaseTicketsCommand = z.infer<typeof releaseTicketsCommand>;

/** Whoever serves a check has heard what was handed out for it. */
export const takeOutCommand = z.object({ checkId: idText });
export type TakeOutCommand = z.infer<typeof takeOutCommand>;
