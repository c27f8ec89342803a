import { z } from 'zod';
import { saleHoursList } from '../../availability/sale-hours.command.ts';
import { idText, minorAmount, nameText, typedText } from '../../checks/schemas.ts';
import { courseNumber } from '../../courses/course-number.ts';
import { HALF_PRICES } from '../menu.table.ts';

/** Highest price of an item, minor units: what is above it is a slip, in every currency. */
export const MOST_PRICE_MINOR = 100_000_000;

export const itemName = nameText.max(60);

export const saveItemCommand = z.object({
  id: idText.exactOptional(),
  name: itemName.exactOptional(),
  kitchenName: typedText.trim().max(40).nullable().exactOptional(),
  categoryId: idText.exactOptional(),
  priceMinor: minorAmount.exactOptional(),
  taxCode: z.string().min(1).max(40).exactOptional(),
  stationKey: z.string().min(1).max(40).nullable().exactOptional(),
  course: courseNumber.exactOptional(),
  plu: typedText.trim().max(20).nullable().exactOptional(),
  soldBy: z.literal('weight').nullable().exactOptional(),
  barcode: typedText.trim().max(80).nullable().exactOptional(),
  modifierGroupIds: z.array(idText).max(20).readonly().exactOptional(),
  saleHours: saleHoursList.nullable().exactOptional(),
  minAge: z.int().min(1).max(99).nullable().exactOptional(),
  openPrice: z.boolean().exactOptional(),
  halfRule: z.enum(HALF_PRICES).nullable().exactOptional(),
  prepSeconds: z.int().min(0).max(14_400).nullable().exactOptional(),
  /** Another item of its category has that name, and a person wants both. */
  sameName: z.literal(true).exactOptional(),
});
export type SaveItemCommand = z.infer<typeof saveItemCommand>;
