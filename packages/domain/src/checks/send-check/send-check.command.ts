import { z } from 'zod';
import { idText } from '../schemas.ts';

export const sendCheckCommand = z.object({ checkId: idText });
export type SendCheckCommand = z.infer<typeof sendCheckCommand>;
