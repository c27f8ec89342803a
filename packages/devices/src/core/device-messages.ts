import { z } from 'zod';
import { jobReportSchema, printRequestSchema } from './print-job.ts';
import { printerStatusSchema } from './printer-status.ts';

/** What the device process is told. */
export const deviceCommandSchema = z.discriminatedUnion('type', [
  printRequestSchema.extend({ type: z.literal('print') }),
  z.object({ type: z.literal('cancel'), jobKey: z.string() }),
  printRequestSchema
    .pick({ printerId: true, target: true, model: true })
    .extend({ type: z.literal('status?') }),
  z.object({ type: z.literal('shutdown') }),
]);
export type DeviceCommand = z.infer<typeof deviceCommandSchema>;

/** What the device process tells. `heartbeat` comes every second; silence means that it hangs. */
export const deviceEventSchema = z.discriminatedUnion('type', [
  jobReportSchema.extend({ type: z.literal('job') }),
  z.object({ type: z.literal('printer'), printerId: z.string(), status: printerStatusSchema }),
  z.object({ type: z.literal('heartbeat'), at: z.int(), jobs: z.int().min(0) }),
  z.object({ type: z.literal('refused'), reason: z.string(), jobKey: z.string().optional() }),
]);
export type DeviceEvent = z.infer<typeof deviceEventSchema>;
