import { z } from 'zod';
import { idText } from '../../checks/schemas.ts';

/**
 * The answer of a person to a task of the floor. `together`: the checks are of one party; `keep`: a party that was
 * seated twice sits with this check; `here`, `not_here`: of one that was seated and said to be gone; `rebook`: one of
 * two reservations gets this table instead; `beside`: both reservations keep theirs; `sit`: the guests of this check
 * sit at this table.
 */
export const settleFloorCommand = z.discriminatedUnion('answer', [
  z.object({ answer: z.literal('together'), checkIds: z.array(idText).min(2).max(20).readonly() }),
  z.object({ answer: z.literal('keep'), partyId: idText, checkId: idText }),
  z.object({ answer: z.literal('here'), partyId: idText }),
  z.object({ answer: z.literal('not_here'), partyId: idText }),
  z.object({ answer: z.literal('rebook'), partyId: idText, tableId: idText }),
  z.object({ answer: z.literal('beside'), partyIds: z.tuple([idText, idText]).readonly() }),
  z.object({ answer: z.literal('sit'), checkId: idText, tableId: idText }),
]);
export type SettleFloorCommand = z.infer<typeof settleFloorCommand>;
