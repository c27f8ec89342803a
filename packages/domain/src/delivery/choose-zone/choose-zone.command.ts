import { z } from 'zod';
import { idText } from '../../checks/schemas.ts';

/** Corrects the zone of a delivery by hand; null: as its address says. */
export const chooseZoneCommand = z.object({
  checkId: idText,
  zoneId: idText.nullable(),
  approvalId: idText.exactOptional(),
});
export type ChooseZoneCommand = z.infer<typeof chooseZoneCommand>;
