import { z } from 'zod';
import {
  allergyKeys,
  idText,
  minorAmount,
  modifierChoices,
  noteText,
  quantity,
  seatNumber,
  typedText,
} from '../schemas.ts';

export const addLineCommand = z.object({
  checkId: idText,
  itemId: idText,
  quantity,
  modifiers: modifierChoices,
  note: noteText.exactOptional(),
  /** A line of this check that was sent and voided: this one is made instead of it. */
  replaces: idText.exactOptional(),
  /**
   * How an item that is sold by weight was weighed: by a scale (one weighing of it), typed, or on a label. The register
   * looks the weight up itself; only a typed one is taken from here.
   */
  weight: z
    .discriminatedUnion('by', [
      z.object({ by: z.literal('scale'), peripheralId: idText, weighing: z.int().min(1) }),
      z.object({ by: z.literal('hand'), grams: z.int().min(1).max(999_999) }),
      z.object({ by: z.literal('label'), code: z.string().min(1).max(400) }),
    ])
    .exactOptional(),
  /** It is 86'd or sold out, and somebody who may say so sells it all the same. */
  beyond: z.literal(true).exactOptional(),
  /** Keys of the allergies (`allergyKey`) that the person was shown and rings it all the same. */
  confirms: allergyKeys.exactOptional(),
  /** Whoever sells it has seen that the guest is old enough. */
  ageChecked: z.literal(true).exactOptional(),
  /** Name and price of an open item, as they were typed. */
  open: z
    .object({ name: typedText.trim().max(60).exactOptional(), priceMinor: minorAmount })
    .exactOptional(),
  course: z.int().min(1).max(9).exactOptional(),
  seat: seatNumber.exactOptional(),
});
export type AddLineCommand = z.infer<typeof addLineCommand>;
