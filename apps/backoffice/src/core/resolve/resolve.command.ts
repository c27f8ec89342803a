import { idText, typedText } from '@galley/domain';
import { z } from 'zod';

const MOST_VALUE = 20_000;

export const resolveCommand = z.object({
  subjectKind: z.enum(['verdict', 'fork', 'alarm']),
  subjectId: z.string().min(1).max(400),
  act: z.enum(['adopted', 'discarded', 'seen']),
  reason: typedText.trim().min(1, 'Say why: the reason stays with the decision.').max(200),
  corrections: z
    .array(z.object({ row: z.int().min(0), column: idText, value: typedText.max(MOST_VALUE) }))
    .max(1000)
    .readonly()
    .exactOptional(),
});
export type ResolveCommand = z.infer<typeof resolveCommand>;
