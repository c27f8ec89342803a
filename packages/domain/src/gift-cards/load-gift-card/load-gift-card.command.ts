import { z } from 'zod';
import { minorAmount, typedText } from '../../checks/schemas.ts';

/**
 * Puts money on a gift card. Without `code` a new one with a code of the house; a code that is not known yet is a new
 * card. `tenderedMinor`: cash handed over. Amounts are minor units.
 */
export const loadGiftCardCommand = z.object({
  code: z.string().max(60).exactOptional(),
  amountMinor: minorAmount,
  tender: z.enum(['cash', 'card']),
  tenderedMinor: minorAmount,
  reference: typedText.max(60).exactOptional(),
});
export type LoadGiftCardCommand = z.infer<typeof loadGiftCardCommand>;
