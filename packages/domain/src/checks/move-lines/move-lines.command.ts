import { z } from 'zod';
import { idText, quantity, seatNumber } from '../schemas.ts';

/** A line, or some of the whole ones of it. */
export const pickedLine = z.object({ lineId: idText, quantity: quantity.exactOptional() });
export type PickedLine = z.infer<typeof pickedLine>;

export const pickedLines = z.array(pickedLine).min(1).max(500).readonly();

export const moveLinesCommand = z.object({
  checkId: idText,
  lines: pickedLines,
  /** An open check, the check at a table (a new one where there is none), or a new one beside this. */
  to: z.discriminatedUnion('type', [
    z.object({ type: z.literal('check'), checkId: idText }),
    z.object({ type: z.literal('table'), tableId: idText }),
    z.object({ type: z.literal('new') }),
  ]),
  seat: seatNumber.nullable().exactOptional(),
  approvalId: idText.exactOptional(),
});
export type MoveLinesCommand = z.infer<typeof moveLinesCommand>;
