import { z } from 'zod';
import { pickedLines } from '../move-lines/move-lines.command.ts';
import { idText, minorAmount } from '../schemas.ts';

export const splitCheckCommand = z.object({
  checkId: idText,
  by: z.discriminatedUnion('type', [
    /** Each group of lines on a new check; the rest stays. */
    z.object({ type: z.literal('lines'), groups: z.array(pickedLines).min(1).max(19).readonly() }),
    /** A new check for each seat but the first; what has no seat stays with that. */
    z.object({ type: z.literal('seats') }),
    /** This check and `ways` - 1 new ones have equal parts of every line. */
    z.object({ type: z.literal('evenly'), ways: z.int().min(2).max(20) }),
    /** A new check that comes to exactly this, with a part of every line. */
    z.object({ type: z.literal('amount'), amountMinor: minorAmount }),
  ]),
  approvalId: idText.exactOptional(),
});
export type SplitCheckCommand = z.infer<typeof splitCheckCommand>;
