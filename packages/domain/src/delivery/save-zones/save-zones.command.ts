import { z } from 'zod';
import { idText, minorAmount, nameText } from '../../checks/schemas.ts';

const text = nameText.max(40);

/** All zones of a site in their order; those that are left out are taken off. Amounts are minor units. */
export const saveZonesCommand = z.object({
  /** By it fees are taxed. */
  taxCode: idText,
  zones: z
    .array(
      z.object({
        /** Absent: a new one. */
        id: idText.exactOptional(),
        name: nameText.max(24),
        codes: z.array(text).max(500).readonly(),
        streets: z.array(text).max(500).readonly(),
        feeMinor: minorAmount,
        freeFromMinor: minorAmount.nullable(),
        minimumMinor: minorAmount.nullable(),
        extraMinutes: z.int().min(0).max(240),
        active: z.boolean(),
      }),
    )
    .max(60)
    .readonly(),
});
export type SaveZonesCommand = z.infer<typeof saveZonesCommand>;
export type ZoneEdit = SaveZonesCommand['zones'][number];
