import { z } from 'zod';
import { idText, minorAmount } from '../../checks/schemas.ts';
import { partyText, reasonText } from '../fund-fields.ts';
import { CASH_MOVES } from '../funds.table.ts';

/**
 * Cash that is no sale. `sessionId`: the drawer or bank; without it `fundId` names safe or petty cash. `amountMinor`:
 * minor units, 0 for `no_sale` and `hand_over`, of `currency` where a drop or deposit is of another than the house's.
 * `party`: who gave or got it. `toEmployeeId`: of `hand_over`.
 */
export const moveCashCommand = z.object({
  type: z.enum(CASH_MOVES),
  sessionId: idText.exactOptional(),
  fundId: idText.exactOptional(),
  amountMinor: minorAmount,
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .exactOptional(),
  reason: reasonText.exactOptional(),
  party: partyText.exactOptional(),
  toEmployeeId: idText.exactOptional(),
});
export type MoveCashCommand = z.infer<typeof moveCashCommand>;
