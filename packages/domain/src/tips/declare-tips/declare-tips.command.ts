import { z } from 'zod';
import { idText, minorAmount } from '../../checks/schemas.ts';

/**
 * Cash tips that a person got. `corrects`: the declaration that this one takes the place of, with its whole amount.
 * `employeeId`: for whom, where it is not who says it.
 */
export const declareTipsCommand = z.object({
  amountMinor: minorAmount,
  employeeId: idText.exactOptional(),
  corrects: idText.exactOptional(),
});
export type DeclareTipsCommand = z.infer<typeof declareTipsCommand>;
