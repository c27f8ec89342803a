import { z } from 'zod';
import { idText } from '../schemas.ts';

export const undoMoveCommand = z.object({
  /** The check in hand; one of those that the move was about. */
  checkId: idText,
  moveId: idText,
  approvalId: idText.exactOptional(),
});
export type UndoMoveCommand = z.infer<typeof undoMoveCommand>;
