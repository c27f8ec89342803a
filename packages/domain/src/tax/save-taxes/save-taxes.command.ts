import { z } from 'zod';
import { idText, nameText, typedText } from '../../checks/schemas.ts';
import { ORDER_TYPE_KINDS } from '../../order-types/order-type-columns.ts';
import { RECEIPT_PRINTS, TAX_ROUNDINGS } from '../../site/site.table.ts';

/**
 * How a site taxes, rounds and prints receipts. `ppm` millionths (20% = 200000); `stage` 1 to 3: on top of the taxes of
 * lower ones. `codes`: which rates (their places in `rates`) a tax code has for a kind of order type, null: for every
 * other one. `country` null: that of the site's language; `cashStepMinor` null: as usual there, 1: cash is not rounded.
 */
export const saveTaxesCommand = z.object({
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
  taxNumber: typedText.max(40).nullable(),
  taxRounding: z.enum(TAX_ROUNDINGS),
  cashStepMinor: z.int().min(1).max(100_000).nullable(),
  receiptPrint: z.enum(RECEIPT_PRINTS),
  rates: z
    .array(
      z.object({
        /** Absent: a new one. */
        id: idText.exactOptional(),
        name: nameText.max(24),
        letter: nameText.max(2),
        ppm: z.int().min(0).max(1_000_000),
        inclusive: z.boolean(),
        stage: z.int().min(0).max(3),
      }),
    )
    .min(1)
    .max(12)
    .readonly(),
  codes: z
    .array(
      z.object({
        taxCode: idText,
        kind: z.enum(ORDER_TYPE_KINDS).nullable(),
        rates: z.array(z.int().min(0).max(11)).readonly(),
      }),
    )
    .max(100)
    .readonly(),
});
export type SaveTaxesCommand = z.infer<typeof saveTaxesCommand>;
