import { z } from 'zod';
import { calendarDay, idText, nameText } from '../../checks/schemas.ts';
import { POOL_BASES, POOL_SOURCES } from '../tip-ledger.table.ts';

/** All pools of a site in their order; those that are left out are taken off. */
export const saveTipPoolsCommand = z.object({
  pools: z
    .array(
      z.object({
        /** Absent: a new one. */
        id: idText.exactOptional(),
        name: nameText.max(30),
        fromDate: calendarDay,
        untilDate: calendarDay.nullable(),
        source: z.enum(POOL_SOURCES),
        ppm: z.int().min(1).max(1_000_000),
        giverRoleIds: z.array(idText).min(1).max(40).readonly().nullable(),
        takers: z
          .array(z.object({ roleId: idText, points: z.int().min(1).max(1000) }))
          .min(1)
          .max(40)
          .readonly(),
        basis: z.enum(POOL_BASES),
        managers: z.boolean(),
      }),
    )
    .max(12)
    .readonly(),
});
export type SaveTipPoolsCommand = z.infer<typeof saveTipPoolsCommand>;
export type TipPoolEdit = SaveTipPoolsCommand['pools'][number];
