import { z } from 'zod';
import { displayProtocols } from '../display/customer-display.ts';
import { displayPages } from '../display/display-text.ts';
import { serialDrawerShape } from '../drawer/serial-drawer.ts';
import { lineDriverSchema } from '../probe/driver.ts';
import { modbusProbeSchema } from '../probe/modbus.ts';
import { scaleSetupSchema } from '../scale/profile.ts';
import { scaleAmountSchema } from '../scale/report.ts';
import { embeddedLayoutSchema } from '../scanner/embedded.ts';
import { deviceIdentitySchema } from './identity.ts';

/** Where a device is: a typed path (ptys and TCP bridges have no identity) or who it is, wherever it is plugged in. */
export const connectionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('serial-path'), path: z.string().min(1).max(400) }),
  /** A serial line behind a device server, as raw TCP. */
  z.object({
    kind: z.literal('tcp'),
    host: z.string().min(1).max(200),
    port: z.int().min(1).max(65535),
  }),
  z.object({ kind: z.literal('serial'), identity: deviceIdentitySchema }),
  z.object({ kind: z.literal('hid'), identity: deviceIdentitySchema }),
]);
export type Connection = z.infer<typeof connectionSchema>;

const lineSchema = z.object({
  baudRate: z.int().min(300).max(921_600).optional(),
  dataBits: z.union([z.literal(7), z.literal(8)]).optional(),
  parity: z.enum(['none', 'even', 'odd']).optional(),
  stopBits: z.union([z.literal(1), z.literal(2)]).optional(),
});

export const calibrationSchema = z.object({
  offsetMilliC: z.int().min(-20_000).max(20_000),
  on: z.iso.date(),
  dueOn: z.iso.date(),
});

/** What a device is and how it is set up. `line` overrides the settings that the protocol usually has. */
export const deviceSetupSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('scale'), setup: scaleSetupSchema, line: lineSchema.prefault({}) }),
  z.object({
    kind: z.literal('scanner'),
    layouts: z.array(embeddedLayoutSchema).max(32).default([]),
    line: lineSchema.prefault({}),
    /** Sent to a serial scanner after a good and a bad code, where the model can beep. */
    beeps: z
      .object({
        good: z.array(z.int().min(0).max(255)).max(32),
        bad: z.array(z.int().min(0).max(255)).max(32),
      })
      .optional(),
  }),
  z.object({
    kind: z.literal('probe'),
    driver: lineDriverSchema,
    calibrations: z.record(z.string(), calibrationSchema).default({}),
  }),
  z.object({
    kind: z.literal('modbus-probe'),
    registers: z.array(modbusProbeSchema).min(1).max(32),
    everyMs: z.int().min(200).max(600_000).default(1000),
    line: lineSchema.prefault({}),
    calibrations: z.record(z.string(), calibrationSchema).default({}),
  }),
  /** A customer display of two lines with twenty cells. */
  z.object({
    kind: z.literal('display'),
    protocol: z.enum(displayProtocols).default('escpos'),
    page: z.enum(displayPages).default('basic'),
    line: lineSchema.prefault({}),
  }),
  /** A cash drawer with a box of its own at the line. */
  z.object({ ...serialDrawerShape, line: lineSchema.prefault({}) }),
]);
export type DeviceSetup = z.infer<typeof deviceSetupSchema>;

const deviceId = z.string().min(1).max(200);
const shownLine = z.string().max(200);

/** Orders to the device process about what is not a printer. */
export const attachedCommandSchemas = [
  z.object({
    type: z.literal('attach'),
    deviceId,
    connection: connectionSchema,
    device: deviceSetupSchema,
  }),
  z.object({ type: z.literal('detach'), deviceId }),
  z.object({ type: z.literal('find') }),
  /** Somebody waits for a weight: scales that tell each weighing once are asked only then. */
  // The tare ends when nobody waits any more; 0 ends it at once.
  z.object({ type: z.literal('weigh'), deviceId, forMs: z.int().min(0).max(120_000) }),
  z.object({ type: z.literal('weight-sold'), deviceId, weighing: z.int().min(1) }),
  z.object({ type: z.literal('tare'), deviceId, tare: scaleAmountSchema.optional() }),
  z.object({ type: z.literal('scan-feedback'), deviceId, tone: z.enum(['good', 'bad']) }),
  /** What a customer display shows from now on, also after it was away. */
  z.object({ type: z.literal('show'), deviceId, lines: z.tuple([shownLine, shownLine]) }),
  /** Opens a drawer with a line of its own before `notAfter` (ms since 1970) or not at all; `kick` answers. */
  z.object({
    type: z.literal('open-drawer'),
    deviceId,
    kickId: z.string().min(1),
    notAfter: z.int(),
  }),
  /** The level of the line on which such a drawer tells its switch; `drawer-level` answers. */
  z.object({ type: z.literal('drawer-level?'), deviceId }),
] as const;
export type AttachedCommand = z.infer<(typeof attachedCommandSchemas)[number]>;

const failureSchema = z.object({
  code: z.string(),
  message: z.string(),
  field: z.string().optional(),
});

/**
 * `opening`: looked for, tried again by itself; `working`; `silent`: open but nothing comes; `failed`: it needs a person
 * (see `cause`).
 */
export const deviceStateSchema = z.enum(['opening', 'working', 'silent', 'failed']);
export type DeviceState = z.infer<typeof deviceStateSchema>;

export const foundDeviceSchema = z.object({
  /** `usb`: a printer behind the system's raw path. */
  transport: z.enum(['serial', 'hid', 'usb']),
  path: z.string(),
  identity: deviceIdentitySchema.optional(),
  name: z.string(),
  /** What it is likely to be, from its usage page. */
  likely: z.enum(['scale', 'scanner', 'serial', 'printer']),
  /** Why it cannot be opened, and the cure; absent when it can. */
  trouble: failureSchema.extend({ cure: z.string() }).optional(),
});
export type FoundDevice = z.infer<typeof foundDeviceSchema>;

const at = z.int();

/** What the device process tells about them. `at` is milliseconds since 1970; a weight is void one second after it. */
export const attachedEventSchemas = [
  z.object({
    type: z.literal('weight'),
    deviceId,
    at,
    weight: z
      .object({
        weighing: z.int(),
        amount: scaleAmountSchema,
        tare: scaleAmountSchema.optional(),
        grams: z.int(),
        exactGrams: z.boolean(),
        at,
      })
      .optional(),
    refusal: failureSchema.optional(),
    /** The tare in force, also while there is no weight. */
    tare: scaleAmountSchema.optional(),
    /** What lies still on the pan before any tare, if that is known; it may be less than is sold. */
    gross: scaleAmountSchema.optional(),
  }),
  z.object({
    type: z.literal('scan'),
    deviceId,
    at,
    raw: z.string(),
    /** A `Scan` as `readScan` gives it. */
    scan: z
      .custom<import('../scanner/scan.ts').Scan>((value) => typeof value === 'object')
      .optional(),
    error: failureSchema.optional(),
  }),
  z.object({
    type: z.literal('reading'),
    deviceId,
    at,
    probe: z.string(),
    reading: z
      .object({
        milliC: z.int(),
        sentMilliC: z.int(),
        quality: z.enum(['good', 'settling', 'unverified']),
        stable: z.boolean(),
        calibration: calibrationSchema.optional(),
        raw: z.string(),
      })
      .optional(),
    /** Why there is no reading. */
    none: z
      .object({ cause: z.enum(['open', 'power_on', 'out_of_range', 'jump']), words: z.string() })
      .optional(),
  }),
  z.object({
    type: z.literal('device-state'),
    deviceId,
    at,
    state: deviceStateSchema,
    cause: failureSchema.optional(),
  }),
  z.object({
    type: z.literal('drawer-level'),
    deviceId,
    at,
    high: z.boolean().optional(),
    /** Why there is no level. */
    none: failureSchema.optional(),
  }),
  z.object({ type: z.literal('found'), at, devices: z.array(foundDeviceSchema) }),
] as const;
export type AttachedEvent = z.infer<(typeof attachedEventSchemas)[number]>;
