import { z } from 'zod';
import { attachedCommandSchemas, attachedEventSchemas } from './attached/messages.ts';
import { drawerPinSchema, kickOutcomeSchema } from './drawer-kick.ts';
import { drawerRulesSchema } from './drawer-watch.ts';
import { jobReportSchema, printRequestSchema } from './print-job.ts';
import { printerIdentitySchema } from './printer-identity.ts';
import { printerModelIdSchema } from './printer-model.ts';
import { printerStatusSchema } from './printer-status.ts';

const printerSchema = printRequestSchema.pick({
  printerId: true,
  target: true,
  model: true,
  processIds: true,
});

/** What happened at a drawer; see `DrawerIncident`. */
export const drawerIncidentSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('kicked'), at: z.int(), jobKey: z.string() }),
  z.object({ type: z.enum(['found-open', 'did-not-open']), at: z.int() }),
  z.object({ type: z.literal('opened'), at: z.int(), by: z.enum(['kick', 'hand']) }),
  z.object({ type: z.enum(['left-open', 'closed']), at: z.int(), since: z.int() }),
]);

const jobKey = z.string();

/**
 * What the device process is told. `begin` answers `ready`: the job is written down as begun, its first byte may leave.
 * `job?` asks how far a job is; of one
 * that is not known here, half may hang in the printer `at`. `identify` is answered from memory unless `fresh`;
 * `kick` opens a drawer before `notAfter` (ms since 1970, this machine's clock) or not at all; `kick` answers.
 * `watch-drawer` looks at the drawer every second while no job does.
 */
export const deviceCommandSchema = z.discriminatedUnion('type', [
  printRequestSchema.extend({ type: z.literal('print') }),
  z.object({ type: z.literal('begin'), jobKey, attempt: z.int() }),
  z.object({ type: z.literal('job?'), jobKey, at: printerSchema.optional() }),
  z.object({ type: z.literal('cancel'), jobKey }),
  printerSchema.extend({ type: z.literal('status?') }),
  printerSchema.extend({ type: z.literal('identify'), fresh: z.boolean().optional() }),
  printerSchema.extend({
    type: z.literal('kick'),
    kickId: z.string().min(1),
    pin: drawerPinSchema,
    notAfter: z.int(),
  }),
  printerSchema.extend({ type: z.literal('watch-drawer'), ...drawerRulesSchema.shape }),
  ...attachedCommandSchemas,
  z.object({ type: z.literal('shutdown') }),
]);
export type DeviceCommand = z.infer<typeof deviceCommandSchema>;

/**
 * What the device process tells. `ready`: the printer can print and the job's first byte waits for `begin`, so that
 * whoever keeps the journal has it written down before anything is on paper. `no-job`: a job that was asked for is not
 * known here. `heartbeat` comes every second; silence means that it hangs.
 */
export const deviceEventSchema = z.discriminatedUnion('type', [
  jobReportSchema.extend({
    type: z.literal('job'),
    /** The printer that has it; missing: told by an older process. */
    printerId: z.string().optional(),
  }),
  z.object({ type: z.literal('ready'), jobKey, attempt: z.int() }),
  z.object({ type: z.literal('no-job'), jobKey }),
  z.object({ type: z.literal('printer'), printerId: z.string(), status: printerStatusSchema }),
  z.object({
    type: z.literal('identity'),
    printerId: z.string(),
    identity: printerIdentitySchema,
    /** To be confirmed by a person. */
    proposed: printerModelIdSchema.optional(),
  }),
  // `printerId` of the next two: the printer that the drawer hangs on, or the drawer's own id where it has its own line.
  kickOutcomeSchema.extend({ type: z.literal('kick'), kickId: z.string(), printerId: z.string() }),
  z.object({ type: z.literal('drawer'), printerId: z.string(), incident: drawerIncidentSchema }),
  z.object({
    type: z.literal('heartbeat'),
    at: z.int(),
    jobs: z.int().min(0),
    /** How often the process was started again, and how often of these because it hung. */
    restarts: z.int().min(0).optional(),
    hangs: z.int().min(0).optional(),
  }),
  ...attachedEventSchemas,
  z.object({ type: z.literal('refused'), reason: z.string(), jobKey: z.string().optional() }),
]);
export type DeviceEvent = z.infer<typeof deviceEventSchema>;
