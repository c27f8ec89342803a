import { z } from 'zod';
import { clkSchema } from './messages.ts';

const sumSchema = z.string().regex(/^[0-9a-f]{32}$/);

/**
 * GET /v1/digest?scope=…[&kind=…]: the sums of all buckets of a scope, or of one kind of it, and the number
 * of the newest row that they cover. `day` is empty for rows without a business date. `whole` is false while
 * the hub is still getting rows of the scope from the one above it: what it lacks says nothing then.
 */
export const digestResponseSchema = z.object({
  seq: z.int(),
  whole: z.boolean(),
  buckets: z.array(z.object({ kind: z.string(), day: z.string(), sum: sumSchema, rows: z.int() })),
});

/**
 * GET /v1/bucket?scope=…&kind=…&day=…[&after=<id>]: rows of one bucket by id. `next` is the id to ask on
 * after, null at the end.
 */
export const bucketResponseSchema = z.object({
  rows: z.array(
    z.object({
      id: z.string(),
      doc: z.record(z.string(), z.json()),
      clk: clkSchema.nullable(),
      deleted: z.boolean(),
      seq: z.int(),
      schema: z.int(),
    }),
  ),
  next: z.string().nullable(),
});

/** Body of POST /v1/digest: what a device found different and put right. Answered 204. */
export const digestReportSchema = z.object({
  scope: z.string().min(1).max(80),
  kinds: z.array(z.string().max(41)).max(100),
  healed: z.int().min(0),
});

export type DigestResponse = z.infer<typeof digestResponseSchema>;
export type BucketResponse = z.infer<typeof bucketResponseSchema>;
export type DigestReport = z.infer<typeof digestReportSchema>;
