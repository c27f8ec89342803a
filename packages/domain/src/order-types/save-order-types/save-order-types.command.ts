import { z } from 'zod';
import { idText, nameText } from '../../checks/schemas.ts';
import { ORDER_TYPE_KINDS, TYPE_PAPERS } from '../order-type-columns.ts';

const minutes = z.int().min(0).max(1440);
const ask = z.enum(['ask', 'must']).exactOptional();

/** `id` absent: a new one. The order of the list is that of the registers. */
export const saveOrderTypesCommand = z.object({
  types: z
    .array(
      z.object({
        id: idText.exactOptional(),
        name: nameText.max(24),
        kind: z.enum(ORDER_TYPE_KINDS),
        active: z.boolean(),
        taxKind: z.enum(ORDER_TYPE_KINDS),
        priceLevelId: idText.nullable(),
        papers: z.array(z.enum(TYPE_PAPERS)).max(3).readonly(),
        prompts: z.object({
          name: ask,
          phone: ask,
          address: ask,
          marker: ask,
          covers: ask,
          time: ask,
        }),
        prepMinutes: minutes,
        wayMinutes: minutes,
        /** Null: it takes no promised times. */
        slotMinutes: z.int().min(5).max(240).nullable(),
        slotOrders: z.int().min(1).max(999).nullable(),
        slotItems: z.int().min(1).max(9999).nullable(),
      }),
    )
    .min(1)
    .max(12)
    .readonly(),
});
export type SaveOrderTypesCommand = z.infer<typeof saveOrderTypesCommand>;
export type OrderTypeEdit = SaveOrderTypesCommand['types'][number];
