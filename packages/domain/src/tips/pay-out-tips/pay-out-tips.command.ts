import { z } from 'zod';
import { idText, minorAmount } from '../../checks/schemas.ts';

/**
 * Cash for tips that are owed, from a session's fund, or from safe or petty cash by `fundId`; without both from this
 * register's drawer. `back`: the person pays in what they got too much.
 */
export const payOutTipsCommand = z.object({
  employeeId: idText,
  amountMinor: minorAmount,
  sessionId: idText.exactOptional(),
  fundId: idText.exactOptional(),
  back: z.boolean().exactOptional(),
});
export type PayOutTipsCommand = z.infer<typeof payOutTipsCommand>;
