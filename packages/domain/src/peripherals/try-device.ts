import type { Fact, Json } from '@galley/base';
import { z } from 'zod';
import { idText } from '../checks/schemas.ts';
import { rowFact } from '../decision.ts';

const json: z.ZodType<Json> = z.json();

/** A device to be heard once at a machine of the site, by a set-up that is not saved (rule PE21). */
export const tryDeviceCommand = z.object({
  hostId: idText,
  type: z.enum(['probe', 'scale']),
  connection: z.object({ kind: z.string().min(1).max(40) }).catchall(json),
  setup: z.record(z.string(), json),
});
export type TryDeviceCommand = z.infer<typeof tryDeviceCommand>;

/** Older trials are carried out no more: whoever asked has gone, and the line may serve something else by now. */
export const TRIAL_GOOD_FOR_MS = 60_000;

/** The wish `by` this device for a trial, `at` hub time, ms. */
export const trialFact = (
  by: { readonly deviceId: string },
  { hostId, ...device }: TryDeviceCommand,
  at: number,
): Fact => rowFact('device_trial', { id: hostId, wish: `${by.deviceId} ${at}`, ...device, at });
