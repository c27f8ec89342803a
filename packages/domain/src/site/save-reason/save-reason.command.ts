import { z } from 'zod';
import { idText, nameText } from '../../checks/schemas.ts';
import { REASON_USES } from '../site.table.ts';

/** A new reason (`use` and `name`), another name of one (`id` and `name`), or one off its list (`id` alone). */
export const saveReasonCommand = z.object({
  id: idText.exactOptional(),
  use: z.enum(REASON_USES).exactOptional(),
  name: nameText.max(40).exactOptional(),
});
export type SaveReasonCommand = z.infer<typeof saveReasonCommand>;
