import { z } from 'zod';
import { idText } from '../schemas.ts';

export const removeLineCommand = z.object({ lineId: idText, approvalId: idText.exactOptional() });
export type RemoveLineCommand = z.infer<typeof removeLineCommand>;
