import { z } from 'zod';
import { saleHoursList } from '../../availability/sale-hours.command.ts';
import { idText } from '../../checks/schemas.ts';

export const saveCategoryCommand = z.object({
  id: idText.exactOptional(),
  name: z.string().trim().min(1).max(40).exactOptional(),
  hue: z.int().min(0).max(11).exactOptional(),
  saleHours: saleHoursList.nullable().exactOptional(),
});
export type SaveCategoryCommand = z.infer<typeof saveCategoryCommand>;
