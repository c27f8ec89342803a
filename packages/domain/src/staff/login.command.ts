import { z } from 'zod';

export const loginCommand = z.object({ pin: z.string().min(1).max(20) });
export type LoginCommand = z.infer<typeof loginCommand>;
