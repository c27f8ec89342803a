import { z } from 'zod';
import { allergyKeys, idText, modifierChoices, noteText, quantity } from '../schemas.ts';

export const changeLineCommand = z.object({
  lineId: idText,
  quantity,
  modifiers: modifierChoices,
  note: noteText.exactOptional(),
  /** Keys of the allergies (`allergyKey`) that the person was shown and changes it all the same. */
  confirms: allergyKeys.exactOptional(),
  approvalId: idText.exactOptional(),
});
export type ChangeLineCommand = z.infer<typeof changeLineCommand>;
