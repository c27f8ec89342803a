import { z } from 'zod';
import { idText } from '../../checks/schemas.ts';

export const acknowledgeCommand = z.object({ ticketId: idText, subjectId: idText });
export type AcknowledgeCommand = z.infer<typeof acknowledgeCommand>;
