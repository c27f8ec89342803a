import { z } from 'zod';
import { FUND_RULES } from '../funds.table.ts';

/** Whether cash is taken into an open fund only. */
export const saveFundRuleCommand = z.object({ funds: z.enum(FUND_RULES) });
export type SaveFundRuleCommand = z.infer<typeof saveFundRuleCommand>;
