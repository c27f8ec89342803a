import { z } from 'zod';
import { idText } from '../../checks/schemas.ts';

/** `confirms`: keys of the allergies that the person was shown, see `allergyKey`. */
export const confirmClashCommand = z.object({
  checkId: idText,
  lineId: idText,
  confirms: z.array(z.string().max(300)).min(1).max(50).readonly(),
});
export type ConfirmClashCommand = z.infer<typeof confirmClashCommand>;
