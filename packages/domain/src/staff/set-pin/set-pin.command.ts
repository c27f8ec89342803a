import { z } from 'zod';
import { idText } from '../../checks/schemas.ts';

export const setPinCommand = z.object({ employeeId: idText, pin: z.string().max(20) });
export type SetPinCommand = z.infer<typeof setPinCommand>;
