import { z } from 'zod';
import { readAmount } from './amount.ts';
import { type ScaleProtocolId, scaleProtocols } from './protocols.ts';
import { weightUnitSchema } from './report.ts';
import type { ScaleProfile } from './weight-gate.ts';

const protocolIds = Object.keys(scaleProtocols) as [ScaleProtocolId, ...ScaleProtocolId[]];

/** A decimal weight such as "15" or "0.005", in the scale's unit. */
const decimalSchema = z
  .string()
  .regex(/^\d{1,6}(\.\d{1,6})?$/, 'a decimal number such as 15 or 0.005');

/** What a person sets up for a scale: from its type plate (Max, e) and its menu (protocol, unit). */
export const scaleSetupSchema = z.object({
  protocol: z.enum([...protocolIds, 'hid']),
  unit: weightUnitSchema.default('kg'),
  capacity: decimalSchema.default('15'),
  division: decimalSchema.refine((text) => Number(text) > 0, 'above zero').default('0.005'),
  /** Smallest weight for sale; 20 divisions if left out. */
  minimum: decimalSchema.optional(),
  /** What scales that compute prices are told, in minor units a kilogram. */
  unitPriceMinor: z.int().min(1).max(999_999).default(1),
});
export type ScaleSetup = z.infer<typeof scaleSetupSchema>;

/** A weight is fresh for a second; a scale that tells each weighing once is believed for ten. */
const freshMs = { polled: 1000, once: 10_000 };
const minimumDivisions = 20;

export function profileOf(setup: ScaleSetup): ScaleProfile {
  const amount = (text: string) =>
    readAmount(text, setup.unit) ?? { digits: 0, decimals: 0, unit: setup.unit };
  const division = amount(setup.division);
  const answersOnce = setup.protocol !== 'hid' && scaleProtocols[setup.protocol].answersOnce;
  return {
    unit: setup.unit,
    capacity: amount(setup.capacity),
    division,
    minimum: setup.minimum
      ? amount(setup.minimum)
      : { ...division, digits: division.digits * minimumDivisions },
    maxAgeMs: answersOnce ? freshMs.once : freshMs.polled,
    repeats: answersOnce ? 1 : 2,
    answersOnce,
  };
}
