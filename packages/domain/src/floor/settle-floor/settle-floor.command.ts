import { z } from 'zod';
import { idText } from '../../checks/schemas.ts';

/**
 * The answer of a person to a task of the floor. `together`: the checks are of one party; `keep`: a party that was
 * seated twice sits with this check; `here`, `not_here`: of one that was seated and said to be gone.
 */
export const settleFloorCommand = z.discriminatedUnion('answer', [
  z.object({ answer: z.literal('together'), checkIds: z.array(idText).min(2).max(20).readonly() }),
  z.object({ answer: z.literal('keep'), partyId: idText, checkId: idText }),
  z.object({ answer: z.literal('here'), partyId: idText }),
  z.object({ answer: z.literal('not_here'), partyId: idText }),
]);
export type SettleFloorCommand = z.infer<typeof settleFloorCommand>;
