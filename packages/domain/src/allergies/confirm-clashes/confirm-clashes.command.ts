import { z } from 'zod';
import { allergyKeys, idText } from '../../checks/schemas.ts';

export const confirmClashesCommand = z.object({
  checkId: idText,
  /** Unsent lines, each with the keys of the allergies that the person was shown (see `allergyKey`). */
  lines: z
    .array(z.object({ lineId: idText, confirms: allergyKeys }))
    .max(500)
    .readonly(),
});
export type ConfirmClashesCommand = z.infer<typeof confirmClashesCommand>;
