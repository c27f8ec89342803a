import { z } from 'zod';

export const weightUnitSchema = z.enum(['g', 'kg', 'oz', 'lb']);
export type WeightUnit = z.infer<typeof weightUnitSchema>;

/** A weight exactly as the scale sent it: `digits / 10^decimals` in `unit`, never a float. */
export const scaleAmountSchema = z.object({
  digits: z.int(),
  decimals: z.int().min(0).max(6),
  unit: weightUnitSchema,
});
export type ScaleAmount = z.infer<typeof scaleAmountSchema>;

/** Why a scale gives no weight, in its own terms. */
export type ScaleTrouble =
  | 'motion'
  | 'overload'
  | 'below_zero'
  | 'not_zeroed'
  | 'too_light'
  | 'no_change'
  | 'fault'
  | 'refused'
  | 'sealed';

/**
 * One message of a scale.
 * - `weight`: a number; `stable` is false while the pan moves, `net` true when the scale has taken a tare off.
 * - `trouble`: no number, and why. An empty list says only that the pan is empty (`atZero`).
 * - `ready`: the scale has heard and waits for the next question.
 * - `garbled`: bytes that are no message of the protocol; `cause` says what was expected.
 */
export type ScaleReport =
  | {
      readonly kind: 'weight';
      readonly amount: ScaleAmount;
      readonly stable: boolean;
      readonly net: boolean;
    }
  | {
      readonly kind: 'trouble';
      readonly troubles: readonly ScaleTrouble[];
      readonly atZero: boolean;
      readonly detail?: string;
    }
  | { readonly kind: 'ready' }
  | { readonly kind: 'garbled'; readonly cause: string };

/** Takes bytes in any pieces and gives the messages that they complete. Keeps a bounded number of bytes. */
export type ScaleParser = { feed(bytes: Iterable<number>): ScaleReport[] };

export const weight = (
  amount: ScaleAmount,
  { stable = true, net = false }: { readonly stable?: boolean; readonly net?: boolean } = {},
): ScaleReport => ({ kind: 'weight', amount, stable, net });

export const trouble = (
  troubles: readonly ScaleTrouble[],
  { atZero = false, detail }: { readonly atZero?: boolean; readonly detail?: string } = {},
): ScaleReport =>
  detail === undefined
    ? { kind: 'trouble', troubles, atZero }
    : { kind: 'trouble', troubles, atZero, detail };

export const garbled = (cause: string): ScaleReport => ({ kind: 'garbled', cause });
