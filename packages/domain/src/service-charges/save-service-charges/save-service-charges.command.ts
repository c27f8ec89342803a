import { z } from 'zod';
import { idText, minorAmount, nameText } from '../../checks/schemas.ts';
import { CHARGE_TAXES } from '../service-charges.table.ts';

/** All charges of a site in their order; those that are left out are taken off. Amounts are minor units. */
export const saveServiceChargesCommand = z.object({
  charges: z
    .array(
      z.object({
        /** Absent: a new one. */
        id: idText.exactOptional(),
        name: nameText.max(30),
        /** Parts per million of the goods; null: an amount a party. */
        ppm: z.int().min(1).max(1_000_000).nullable(),
        amountMinor: minorAmount.min(1).nullable(),
        fromCovers: z.int().min(1).max(99),
        orderTypeIds: z.array(idText).max(40).readonly().nullable(),
        tax: z.enum(CHARGE_TAXES),
        taxCode: idText.nullable(),
        account: nameText.max(30).nullable(),
        mandatory: z.boolean(),
        active: z.boolean(),
      }),
    )
    .max(12)
    .readonly(),
});
export type SaveServiceChargesCommand = z.infer<typeof saveServiceChargesCommand>;
export type ServiceChargeEdit = SaveServiceChargesCommand['charges'][number];
