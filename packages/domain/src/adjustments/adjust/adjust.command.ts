import { z } from 'zod';
import { idText, minorAmount, quantity } from '../../checks/schemas.ts';

/** Takes something off the price of lines: `lines` absent means the whole check. */
export const adjustCommand = z.object({
  checkId: idText,
  /** `quantity` absent: all of the line that sits on the check. */
  lines: z
    .array(z.object({ lineId: idText, quantity: quantity.exactOptional() }))
    .min(1)
    .max(500)
    .readonly()
    .exactOptional(),
  by: z.discriminatedUnion('type', [
    /** Free: the house pays. */
    z.object({ type: z.literal('comp') }),
    /** A discount in parts per million of the full price. */
    z.object({ type: z.literal('percent'), ppm: z.int().min(1).max(1_000_000) }),
    /** A discount of an amount, spread over the lines by their price. */
    z.object({ type: z.literal('amount'), amountMinor: minorAmount }),
  ]),
  reasonId: idText,
  approvalId: idText.exactOptional(),
});
export type AdjustCommand = z.infer<typeof adjustCommand>;
