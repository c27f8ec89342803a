import { z } from 'zod';
import { coversCount, guestNameText, idText } from '../schemas.ts';

export const describeCheckCommand = z.object({
  checkId: idText,
  tableId: idText.nullable().exactOptional(),
  covers: coversCount.nullable().exactOptional(),
  guestName: guestNameText.nullable().exactOptional(),
});
export type DescribeCheckCommand = z.infer<typeof describeCheckCommand>;
