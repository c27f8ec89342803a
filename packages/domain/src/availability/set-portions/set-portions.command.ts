import { z } from 'zod';
import { idText } from '../../checks/schemas.ts';

/** More than this is no countdown. */
export const MOST_PORTIONS = 9999;

export const setPortionsCommand = z.object({
  itemId: idText,
  portions: z.int().min(1).max(MOST_PORTIONS),
});
export type SetPortionsCommand = z.infer<typeof setPortionsCommand>;
