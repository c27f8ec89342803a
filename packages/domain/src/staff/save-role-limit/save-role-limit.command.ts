import { z } from 'zod';
import { idText } from '../../checks/schemas.ts';

export const saveRoleLimitCommand = z.object({
  roleId: idText,
  /** Parts per million of a price that the role takes off by itself; absent: as it was. */
  discountLimitPpm: z.int().min(0).max(1_000_000).exactOptional(),
  /** Whether it takes over checks of others by itself; absent: as it was. */
  takesOver: z.boolean().exactOptional(),
});
export type SaveRoleLimitCommand = z.infer<typeof saveRoleLimitCommand>;
