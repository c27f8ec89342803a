import { z } from 'zod';
import type { PrinterModelId } from './printer-model.ts';

/**
 * What a printer says of itself (`GS I` 66, 67, 68, 65). It can lie: clones give the names of other
 * makers. A part that it does not answer is missing.
 */
export const printerIdentitySchema = z.object({
  maker: z.string().optional(),
  model: z.string().optional(),
  serial: z.string().optional(),
  firmware: z.string().optional(),
  /** Found by trying: it answers `GS ( H`, or reads over it. Missing where it said nothing at all. */
  processIds: z.boolean().optional(),
  /** Found by asking in both; missing where it is Epson's. */
  language: z.literal('starprnt').optional(),
});
export type PrinterIdentity = z.infer<typeof printerIdentitySchema>;

/** The parts with the numbers by which `GS I` asks for them. */
export const identityParts = [
  ['maker', 66],
  ['model', 67],
  ['serial', 68],
  ['firmware', 65],
] as const satisfies readonly (readonly [string, number])[];

const epsonModels: readonly (readonly [RegExp, PrinterModelId])[] = [
  [/^TM-T88/i, 'epson-tm-t88'],
  [/^TM-(m30|m50|T20|T82|T70)/i, 'epson-tm-m30'],
];

/**
 * The model by what a printer says of itself, taken where no person has chosen one. A maker's name
 * spelt wrongly is a known sign of a clone and proposes nothing; one that lies rightly is found out
 * by its process ids, which are tried and not believed (`drivenModel`). One that answers Star's language is driven as a
 * Star printer for 80 mm paper: its name is not asked for.
 */
export function proposedModel({
  maker,
  model,
  language,
}: PrinterIdentity): PrinterModelId | undefined {
  if (language === 'starprnt') return 'star-mc-print3';
  if (maker?.toUpperCase() !== 'EPSON' || model === undefined) return undefined;
  return epsonModels.find(([name]) => name.test(model))?.[1];
}
