import { z } from 'zod';
import { ALLERGENS } from '../../allergies/allergens.ts';
import {
  addressText,
  calendarDay,
  guestNameText,
  idText,
  nameText,
  phoneText,
  typedText,
} from '../../checks/schemas.ts';

/** Creates (no id) or changes a customer; only given columns are written. Allergies: all that stand afterwards. */
export const saveCustomerCommand = z.object({
  id: idText.exactOptional(),
  name: guestNameText.trim().min(1).exactOptional(),
  phone: phoneText.nullable().exactOptional(),
  address: addressText.nullable().exactOptional(),
  notes: typedText.max(500).nullable().exactOptional(),
  /** Null: they pay tax. */
  taxExemption: z
    .object({
      number: typedText.max(40),
      reason: typedText.max(60),
      until: calendarDay.nullable(),
    })
    .nullable()
    .exactOptional(),
  allergens: z.array(z.enum(ALLERGENS)).max(ALLERGENS.length).readonly().exactOptional(),
  /** Allergies in the guest's own words. */
  words: z.array(nameText.max(200)).max(10).readonly().exactOptional(),
});
export type SaveCustomerCommand = z.infer<typeof saveCustomerCommand>;
