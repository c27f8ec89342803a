import { z } from 'zod';
import { idText } from '../../checks/schemas.ts';

/** `tableId`: where its guests sit from now on; only of a type whose guests sit. */
export const changeOrderTypeCommand = z.object({
  checkId: idText,
  orderTypeId: idText,
  tableId: idText.exactOptional(),
  approvalId: idText.exactOptional(),
});
export type ChangeOrderTypeCommand = z.infer<typeof changeOrderTypeCommand>;
