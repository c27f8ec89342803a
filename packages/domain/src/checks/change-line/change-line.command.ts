import { z } from 'zod';
import { idText, modifierChoices, noteText, quantity } from '../schemas.ts';

export const changeLineCommand = z.object({
  lineId: idText,
  quantity,
  modifiers: modifierChoices,
  note: noteText.exactOptional(),
});
export type ChangeLineCommand = z.infer<typeof changeLineCommand>;
