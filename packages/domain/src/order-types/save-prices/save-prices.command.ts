import { z } from 'zod';
import { idText, nameText } from '../../checks/schemas.ts';
import { MOST_PRICE_MINOR } from '../../menu/save-item/save-item.command.ts';

/** All price levels of the house; those that are left out are taken off. */
export const savePriceLevelsCommand = z.object({
  levels: z
    .array(z.object({ id: idText.exactOptional(), name: nameText.max(24) }))
    .max(8)
    .readonly(),
});
export type SavePriceLevelsCommand = z.infer<typeof savePriceLevelsCommand>;

/** `priceMinor` null: it costs there what it costs elsewhere. */
export const saveItemPriceCommand = z.object({
  itemId: idText,
  levelId: idText,
  priceMinor: z.int().min(0).max(MOST_PRICE_MINOR).nullable(),
});
export type SaveItemPriceCommand = z.infer<typeof saveItemPriceCommand>;

/** `priceMinor` null: it costs there what it costs elsewhere. */
export const saveModifierPriceCommand = z.object({
  modifierId: idText,
  levelId: idText,
  priceMinor: z.int().min(0).max(MOST_PRICE_MINOR).nullable(),
});
export type SaveModifierPriceCommand = z.infer<typeof saveModifierPriceCommand>;
