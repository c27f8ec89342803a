import { z } from 'zod';
import { subjectFields } from '../mark-unavailable/mark-unavailable.command.ts';

export const markAvailableCommand = z.object(subjectFields);
export type MarkAvailableCommand = z.infer<typeof markAvailableCommand>;
