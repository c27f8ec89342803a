import { z } from 'zod';
import { idText, modifierChoices, noteText, quantity } from '../schemas.ts';

export const addLineCommand = z.object({
  checkId: idText,
  itemId: idText,
  quantity,
  modifiers: modifierChoices,
  note: noteText.exactOptional(),
  /** A line of this check that was sent and voided: this one is made instead of it. */
  replaces: idText.exactOptional(),
  course: z.int().min(1).max(9).exactOptional(),
});
export type AddLineCommand = z.infer<typeof addLineCommand>;
