import { z } from 'zod';
import { idText } from '../schemas.ts';

export const clearUnsentCommand = z.object({ checkId: idText, approvalId: idText.exactOptional() });
export type ClearUnsentCommand = z.infer<typeof clearUnsentCommand>;
