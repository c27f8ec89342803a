import type { Json } from '@galley/base';
import { z } from 'zod';
import { idText, nameText, typedText } from '../../checks/schemas.ts';
import { CUSTOMER_DISPLAY } from '../display-role.ts';
import { PERIPHERAL_TYPES } from '../peripherals.table.ts';
import { SITE_PRINTER_ROLES } from '../printer-route.ts';

const json: z.ZodType<Json> = z.json();
const jsonObject = z.record(z.string(), json);

/** What is done for one station, or at one register. */
const keyedRole = z.string().regex(/^(station|weigh|drawer):.{1,40}$/u);

export const savePeripheralCommand = z.object({
  /** Absent: a new device; `key` makes its id. */
  id: idText.exactOptional(),
  /** Vendor, product and serial number of a device that has them, else its address. */
  key: z.string().min(1).max(200).exactOptional(),
  name: nameText.max(60).exactOptional(),
  type: z.enum(PERIPHERAL_TYPES).exactOptional(),
  hostId: idText.nullable().exactOptional(),
  connection: z
    .object({ kind: z.string().min(1).max(40) })
    .catchall(json)
    .exactOptional(),
  model: typedText.max(60).nullable().exactOptional(),
  setup: jsonObject.exactOptional(),
  roles: z
    .array(z.union([z.enum([...SITE_PRINTER_ROLES, CUSTOMER_DISPLAY]), keyedRole]))
    .max(40)
    .readonly()
    .exactOptional(),
  failoverId: idText.nullable().exactOptional(),
});
export type SavePeripheralCommand = z.infer<typeof savePeripheralCommand>;
