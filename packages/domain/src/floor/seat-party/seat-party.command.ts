import { z } from 'zod';
import { coversCount, idText } from '../../checks/schemas.ts';

/** Guests sit down; nothing is rung yet. Of several tables the first is the one of their check. */
export const seatPartyCommand = z.object({
  tableIds: z.array(idText).min(1).max(20).readonly(),
  covers: coversCount,
  /** Who was expected or waited. */
  partyId: idText.exactOptional(),
});
export type SeatPartyCommand = z.infer<typeof seatPartyCommand>;
