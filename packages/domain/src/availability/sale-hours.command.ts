import { z } from 'zod';

const minute = z.int().min(0).max(1440);

export const saleHoursList = z
  .array(
    z.object({
      days: z.array(z.int().min(1).max(7)).min(1).max(7).readonly(),
      fromMinute: minute,
      toMinute: minute,
    }),
  )
  .max(14)
  .readonly();
