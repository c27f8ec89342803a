import type { z } from 'zod';
import { idText } from '../../checks/schemas.ts';
import { countedCash, countedForeign } from '../fund-fields.ts';

/** What was counted in a session, which closes it, or in safe or petty cash (`fundId`), which goes on. */
export const countFundCommand = countedCash.extend({
  sessionId: idText.exactOptional(),
  fundId: idText.exactOptional(),
  foreign: countedForeign.exactOptional(),
});
export type CountFundCommand = z.infer<typeof countFundCommand>;
