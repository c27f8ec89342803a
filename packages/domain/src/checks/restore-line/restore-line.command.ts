import { z } from 'zod';
import { idText } from '../schemas.ts';

export const restoreLineCommand = z.object({ lineId: idText });
export type RestoreLineCommand = z.infer<typeof restoreLineCommand>;
