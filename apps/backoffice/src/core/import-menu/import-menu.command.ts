import { itemName, minorAmount, nameText } from '@galley/domain';
import { z } from 'zod';

/** Rows of one file; more is no restaurant's menu. */
const MOST_ITEMS = 10_000;

export const importMenuCommand = z.object({
  items: z
    .array(
      z.object({
        name: itemName,
        priceMinor: minorAmount,
        category: nameText.max(40).exactOptional(),
        plu: nameText.max(20).exactOptional(),
        soldBy: z.literal('weight').exactOptional(),
        barcode: nameText.max(80).exactOptional(),
      }),
    )
    .min(1)
    .max(MOST_ITEMS)
    .readonly(),
});
export type ImportMenuCommand = z.infer<typeof importMenuCommand>;
