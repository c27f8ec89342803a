import { z } from 'zod';
import { idText } from '../../checks/schemas.ts';

/** `promisedAt` null: as soon as possible. `beyond`: into a slot that is full, by who may say so. */
export const promiseOrderCommand = z.object({
  checkId: idText,
  promisedAt: z.int().min(0).max(8_000_000_000_000).nullable(),
  beyond: z.literal(true).exactOptional(),
});
export type PromiseOrderCommand = z.infer<typeof promiseOrderCommand>;
