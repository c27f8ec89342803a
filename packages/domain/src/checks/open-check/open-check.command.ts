import { z } from 'zod';
import { coversCount, guestNameText, idText } from '../schemas.ts';

export const openCheckCommand = z.object({
  orderTypeId: idText,
  tableId: idText.exactOptional(),
  covers: coversCount.exactOptional(),
  guestName: guestNameText.exactOptional(),
});
export type OpenCheckCommand = z.infer<typeof openCheckCommand>;
