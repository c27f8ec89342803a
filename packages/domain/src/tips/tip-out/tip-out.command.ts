import { z } from 'zod';
import { idText, minorAmount } from '../../checks/schemas.ts';

/** Tips passed on to a person, or to everybody of a role who worked; one of the two. */
export const tipOutCommand = z.object({
  amountMinor: minorAmount,
  fromEmployeeId: idText.exactOptional(),
  toEmployeeId: idText.exactOptional(),
  toRoleId: idText.exactOptional(),
});
export type TipOutCommand = z.infer<typeof tipOutCommand>;
