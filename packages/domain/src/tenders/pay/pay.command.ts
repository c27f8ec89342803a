import { z } from 'zod';
import { idText, minorAmount, typedText } from '../../checks/schemas.ts';

export const payCommand = z.object({
  checkId: idText,
  tender: z.enum(['cash', 'card', 'gift']),
  amountMinor: minorAmount,
  tenderedMinor: minorAmount,
  /** Of `gift`: the card that pays. */
  giftCardId: idText.exactOptional(),
  reference: typedText.max(60).exactOptional(),
  /** Cash of another currency, whose worth `tenderedMinor` is. */
  foreign: z
    .object({ currency: z.string().regex(/^[A-Z]{3}$/), amountMinor: minorAmount })
    .exactOptional(),
});
export type PayCommand = z.infer<typeof payCommand>;
