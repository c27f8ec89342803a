import { z } from 'zod';
import { saleHoursList } from '../../availability/sale-hours.command.ts';
import { idText, nameText } from '../../checks/schemas.ts';

export const saveCategoryCommand = z.object({
  id: idText.exactOptional(),
  name: nameText.max(40).exactOptional(),
  hue: z.int().min(0).max(11).exactOptional(),
  saleHours: saleHoursList.nullable().exactOptional(),
});
export type SaveCategoryCommand = z.infer<typeof saveCategoryCommand>;
