import { z } from 'zod';
import { idText } from '../../checks/schemas.ts';

/** An order goes out below the minimum of its zone, or to a zone where nobody goes for now. */
export const allowDeliveryCommand = z.object({
  checkId: idText,
  approvalId: idText.exactOptional(),
});
export type AllowDeliveryCommand = z.infer<typeof allowDeliveryCommand>;
