import { z } from 'zod';
import { idText, nameText } from '../../checks/schemas.ts';

/** A new one without an id; `removed` takes it off the list. */
export const saveIngredientCommand = z.object({
  id: idText.exactOptional(),
  name: nameText.max(60).exactOptional(),
  removed: z.literal(true).exactOptional(),
});
export type SaveIngredientCommand = z.infer<typeof saveIngredientCommand>;
