import { z } from 'zod';
import { idText } from '../../checks/schemas.ts';
import { NEEDS } from '../availability.table.ts';

/** The whole list of what an item or modifier is made with; who is not on it is not used any more. */
export const useIngredientsCommand = z.object({
  ownerKind: z.enum(['item', 'modifier']),
  ownerId: idText,
  uses: z.array(z.object({ ingredientId: idText, need: z.enum(NEEDS) })).max(60),
});
export type UseIngredientsCommand = z.infer<typeof useIngredientsCommand>;
