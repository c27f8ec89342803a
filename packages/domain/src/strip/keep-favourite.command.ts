import { z } from 'zod';
import { idText } from '../checks/schemas.ts';

/** Takes an item into a list of favourites, or off it. */
export const keepFavouriteCommand = z.object({
  itemId: idText,
  whose: z.enum(['mine', 'house']),
  keep: z.boolean(),
});
export type KeepFavouriteCommand = z.infer<typeof keepFavouriteCommand>;
