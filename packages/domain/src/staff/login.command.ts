import { z } from 'zod';
import { proofFields } from './badge.ts';

export const loginCommand = z.object(proofFields);
export type LoginCommand = z.infer<typeof loginCommand>;
