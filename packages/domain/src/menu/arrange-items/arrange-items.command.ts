import { z } from 'zod';
import { idText } from '../../checks/schemas.ts';

/** The highest cell that an item is put in; what stands there already stays. */
export const LAST_CELL = 999;

export const arrangeItemsCommand = z.object({
  categoryId: idText,
  /** Items that are put in another cell of the grid, counted from 0; all others stay where they are. */
  places: z
    .array(z.object({ itemId: idText, cell: z.int().min(0).max(LAST_CELL) }))
    .max(LAST_CELL + 1)
    .readonly(),
});
export type ArrangeItemsCommand = z.infer<typeof arrangeItemsCommand>;
