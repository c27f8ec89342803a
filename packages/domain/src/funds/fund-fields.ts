import { z } from 'zod';
import { idText, minorAmount, typedText } from '../checks/schemas.ts';

export const fundIdText = idText;
/** Notes and coins as they were counted. */
export const countedList = z
  .array(
    z.object({ valueMinor: z.int().min(1).max(100_000_000), count: z.int().min(0).max(99_999) }),
  )
  .max(40)
  .readonly();
/** What was counted: the sum, and the notes and coins where these were counted one by one. */
export const countedCash = z.object({
  countedMinor: minorAmount,
  counted: countedList.exactOptional(),
});
/** Cash of other currencies as it was counted, each in its own minor units. */
export const countedForeign = z
  .array(z.object({ currency: z.string().regex(/^[A-Z]{3}$/), countedMinor: minorAmount }))
  .max(20)
  .readonly();
export const reasonText = typedText.trim().min(1).max(80);
export const partyText = typedText.trim().min(1).max(80);
