import { z } from 'zod';
import { idText } from '../schemas.ts';

/** Of what cut-off registers made of one unsent line, `lineId` is what the guest wants. */
export const chooseEditCommand = z.object({
  lineId: idText,
  approvalId: idText.exactOptional(),
});
export type ChooseEditCommand = z.infer<typeof chooseEditCommand>;
