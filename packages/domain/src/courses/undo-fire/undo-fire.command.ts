import { z } from 'zod';
import { idText } from '../../checks/schemas.ts';

export const undoFireCommand = z.object({ checkId: idText, fireId: idText });
export type UndoFireCommand = z.infer<typeof undoFireCommand>;
