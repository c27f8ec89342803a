import { z } from 'zod';
import { idText } from '../schemas.ts';

export const removeLineCommand = z.object({ lineId: idText });
export type RemoveLineCommand = z.infer<typeof removeLineCommand>;
