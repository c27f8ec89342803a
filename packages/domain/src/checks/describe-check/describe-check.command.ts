import { z } from 'zod';
import {
  addressText,
  coversCount,
  guestNameText,
  idText,
  markerText,
  phoneText,
} from '../schemas.ts';

export const describeCheckCommand = z.object({
  checkId: idText,
  tableId: idText.nullable().exactOptional(),
  covers: coversCount.nullable().exactOptional(),
  guestName: guestNameText.nullable().exactOptional(),
  phone: phoneText.nullable().exactOptional(),
  address: addressText.nullable().exactOptional(),
  /** Number of the pager or table marker. */
  marker: markerText.nullable().exactOptional(),
  customerId: idText.nullable().exactOptional(),
  approvalId: idText.exactOptional(),
});
export type DescribeCheckCommand = z.infer<typeof describeCheckCommand>;
