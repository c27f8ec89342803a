import type { Json } from '@galley/base';
import { z } from 'zod';
import { drawerRulesSchema } from '../drawer-watch.ts';

/** Lines of a serial cable by which a box may tell whether its drawer is open. */
export const sensorLines = ['none', 'cts', 'dsr', 'dcd'] as const;
export type SensorLine = (typeof sensorLines)[number];

/** BEL, on which most boxes open. */
export const USUAL_TRIGGER = '07';

const MOST_BYTES = 16;

/** The bytes of `07` or `1B 70 00 19 FA`; undefined for what is none, or too many. */
export const readTrigger = (text: string): readonly number[] | undefined => {
  const digits = text.trim().replaceAll(/[\s,]+/g, ' ');
  if (!/^([0-9a-f]{2} ?)+$/i.test(digits)) return undefined;
  const bytes = digits.match(/[0-9a-f]{2}/gi) ?? [];
  return bytes.length > MOST_BYTES ? undefined : bytes.map((byte) => Number.parseInt(byte, 16));
};

const triggerSchema = z
  .string()
  .max(80)
  .refine((text) => readTrigger(text) !== undefined, '1 to 16 bytes in hex');

/** A drawer with a box of its own at a serial line. `opens`: the bytes on which it opens, in hex. */
export const serialDrawerShape = {
  kind: z.literal('drawer'),
  opens: triggerSchema.default(USUAL_TRIGGER),
  /** The line on which the box tells its switch. */
  sensorLine: z.enum(sensorLines).default('none'),
  /** Which level of that line means open, once that was tried. */
  drawer: drawerRulesSchema.optional(),
};

/** What is wrong with the set-up of a drawer with a line of its own, in words; undefined: nothing. */
export const triggerProblem = (
  setup: Readonly<Record<string, Json>> | undefined,
): string | undefined => {
  if (setup?.['kind'] !== 'drawer') return undefined;
  const opens = setup['opens'] ?? USUAL_TRIGGER;
  if (typeof opens === 'string' && opens.trim() === '') {
    return 'Opens on: nothing is typed. Type 1 to 16 bytes, two digits 0-9 or A-F each, as in 07.';
  }
  if (typeof opens === 'string' && readTrigger(opens) !== undefined) return undefined;
  return `Opens on: ${String(opens)} is not 1 to 16 bytes in hex. Type two digits 0-9 or A-F for each, as in 07 or 1B 70 00 19 FA.`;
};
