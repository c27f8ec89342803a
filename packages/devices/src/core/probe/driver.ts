import { err, type Failure, ok, type Result } from '@galley/base';
import { z } from 'zod';
import { driverFailure } from './driver-words.ts';
import { readPattern } from './pattern.ts';
import { temperatureUnitSchema } from './temperature.ts';

const byteSchema = z.int().min(0).max(255);

const framingSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('line'), end: z.enum(['crlf', 'lf', 'cr']).default('crlf') }),
  z
    .strictObject({ kind: z.literal('between'), start: byteSchema, end: byteSchema })
    .refine(({ start, end }) => start !== end, 'start and end must differ'),
]);

const patternSchema = z.strictObject({
  /** See `readPattern`. */
  match: z
    .string()
    .min(1)
    .max(200)
    .superRefine((text, context) => {
      const pattern = readPattern(text);
      if (!pattern.ok) context.addIssue({ code: 'custom', message: pattern.error.message });
    }),
  /** Unit of the value where the line does not say. */
  unit: temperatureUnitSchema.default('C'),
  /** The value is to be divided by ten to this power: 1 for a line that says 42 for 4.2 degrees. */
  divideBy10s: z.int().min(0).max(6).default(0),
});

/** Text with `\r`, `\n`, `\t`, `\\` and `\xHH`, as a person types it. */
const escapedSchema = z
  .string()
  .min(1)
  .max(64)
  .regex(/^(?:[^\\]|\\[rnt\\]|\\x[0-9A-Fa-f]{2})*$/, 'may use \\r \\n \\t \\\\ and \\xHH only');

/** A probe that speaks in lines, described instead of programmed. */
export const lineDriverSchema = z.strictObject({
  name: z.string().min(1).max(80),
  line: z
    .strictObject({
      baudRate: z.int().min(300).max(921_600).default(9600),
      dataBits: z.union([z.literal(7), z.literal(8)]).default(8),
      parity: z.enum(['none', 'even', 'odd']).default('none'),
      stopBits: z.union([z.literal(1), z.literal(2)]).default(1),
    })
    .prefault({}),
  framing: framingSchema.prefault({ kind: 'line' }),
  /** Tried in order; the first that fits the whole line counts. */
  patterns: z.array(patternSchema).min(1).max(16),
  /** Lines or values that mean "no sensor", such as `-127` or `Err.*` (a star stands for any end). */
  sentinels: z.array(z.string().min(1).max(40)).max(32).default([]),
  /** Values that the sensor also shows before its first measurement, such as `85`. */
  powerOn: z
    .array(z.string().regex(/^[+-]?\d{1,7}([.,]\d{1,6})?$/, 'must be a number'))
    .max(8)
    .default([]),
  /** At the line's end, in hexadecimal, behind `separator`; covers what stands before the separator. */
  checksum: z
    .strictObject({
      kind: z.enum(['xor', 'sum', 'crc16']),
      separator: z.string().max(4).default(''),
    })
    .optional(),
  /** What is asked and how often; left out for a probe that speaks by itself. */
  poll: z
    .strictObject({ send: escapedSchema, everyMs: z.int().min(200).max(600_000).default(1000) })
    .optional(),
  /** A probe that is silent for so long is lost. */
  staleMs: z.int().min(500).max(3_600_000).default(5000),
});
export type LineDriver = z.infer<typeof lineDriverSchema>;

/** A driver as a person wrote it; each error names the field, as in `patterns.0.match`, and what is wrong there. */
export function readDriver(input: unknown): Result<LineDriver, readonly Failure[]> {
  const parsed = lineDriverSchema.safeParse(input);
  if (parsed.success) return ok(parsed.data);
  return err(parsed.error.issues.map((issue) => driverFailure(issue, input)));
}

const escapes: Readonly<Record<string, number>> = { r: 13, n: 10, t: 9, '\\': 92 };

/** Bytes of a text with escapes (`escapedSchema`). */
export function unescaped(text: string): Uint8Array {
  const parts = text.match(/\\x[0-9A-Fa-f]{2}|\\.|[^\\]/gs) ?? [];
  return Uint8Array.from(parts, (part) => {
    if (!part.startsWith('\\')) return part.charCodeAt(0) & 0xff;
    return part[1] === 'x' ? Number.parseInt(part.slice(2), 16) : (escapes[part[1] ?? ''] ?? 0);
  });
}
