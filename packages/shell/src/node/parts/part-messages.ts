import { z } from 'zod';

/**
 * What a part (a core, a hub, a device process) tells the process that started it, on the channel that came
 * with it. A part may tell more in its own words; those reach `onMessage`.
 */
export const partReportSchema = z.discriminatedUnion('type', [
  /** A few words on what takes time, for a person who waits. */
  z.object({ type: z.literal('progress'), text: z.string() }),
  /** Open for business. `address` has the token in its fragment where one is needed. */
  z.looseObject({
    type: z.literal('ready'),
    address: z.string().optional(),
    port: z.int().optional(),
    token: z.string().optional(),
  }),
  /** Cannot go on; the process ends by itself right after. `message` is a sentence with the cure. */
  z.object({ type: z.literal('failed'), code: z.string(), message: z.string() }),
  /** A new device needs a one-time code and has none; answered by `enrol-code`. */
  z.object({ type: z.literal('enrol-code-wanted'), kind: z.string(), name: z.string() }),
  /** The site's hub is gone and this device is next: a site hub with these variables is to be started. */
  z.object({ type: z.literal('standby-wanted'), env: z.record(z.string(), z.string()) }),
  /** Something is set up on this core's machine: a device process is to be joined to it, if none is. */
  z.object({ type: z.literal('devices-wanted') }),
  /** Answer to `alive?`. */
  z.object({ type: z.literal('alive') }),
  /** Another hub has everything that the stand-by hub had. */
  z.object({ type: z.literal('standby-unwanted') }),
]);
export type PartReport = z.infer<typeof partReportSchema>;
export type ReadyReport = PartReport & { readonly type: 'ready' };

/** What the starter tells a part. */
export const partOrderSchema = z.discriminatedUnion('type', [
  /** End within two seconds, in order. */
  z.object({ type: z.literal('shutdown') }),
  z.object({ type: z.literal('enrol-code'), code: z.string() }),
  /** Answered by `alive` at once, by every part and without its doing; silence means that it hangs. */
  z.object({ type: z.literal('alive?') }),
]);
export type PartOrder = z.infer<typeof partOrderSchema>;

/**
 * A channel between two parts that the starter relays. Under Electron the same `port` message carries a real
 * MessagePort and the other two are not used.
 */
export const relaySchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('port'), name: z.string(), id: z.string().optional() }),
  z.object({ type: z.literal('port-message'), id: z.string(), message: z.unknown() }),
  z.object({ type: z.literal('port-close'), id: z.string() }),
]);
export type RelayMessage = z.infer<typeof relaySchema>;
