import { z } from 'zod';
import { idText, nameText, typedText } from '../../checks/schemas.ts';

/** The whole list of the house, in order; who is not on it is taken off. */
export const savePreModifiersCommand = z.object({
  preModifiers: z
    .array(
      z.object({
        id: idText.exactOptional(),
        name: nameText.max(20),
        kitchenName: typedText.trim().max(20).nullable(),
        /** Millionths of the modifier's price; below zero only for what is left off. */
        pricePpm: z.int().min(-1_000_000).max(10_000_000),
        leavesOff: z.boolean(),
        coveredByFree: z.boolean(),
      }),
    )
    .max(20)
    .readonly(),
});
export type SavePreModifiersCommand = z.infer<typeof savePreModifiersCommand>;
