import { z } from 'zod';
import { jobCauseSchema } from './print-job.ts';

/** `busy`: other papers kept the printer's line until the pulse would have come too late. */
export const kickCauseSchema = z.union([jobCauseSchema, z.literal('busy')]);
export type KickCause = z.infer<typeof kickCauseSchema>;

/**
 * What became of a pulse that was to open a drawer now. It is given once or not at all, never later.
 * - `sent`: the printer has read it; `cause` names what keeps the printer from printing meanwhile.
 * - `handed_over`: the system took it for a line that cannot answer.
 * - `not_sent`: none of its bytes left (see `cause`), and none will.
 * - `unknown`: it left and the printer says nothing any more.
 */
export const kickOutcomeSchema = z.object({
  state: z.enum(['sent', 'handed_over', 'not_sent', 'unknown']),
  cause: kickCauseSchema.optional(),
});
export type KickOutcome = z.infer<typeof kickOutcomeSchema>;

/** The connector of a drawer: pin 2 or pin 5 of the printer's socket. */
export const drawerPinSchema = z.union([z.literal(2), z.literal(5)]);
export type DrawerPin = z.infer<typeof drawerPinSchema>;
