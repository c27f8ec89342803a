import { z } from 'zod';
import { minorAmount } from '../../checks/schemas.ts';
import { countedList } from '../fund-fields.ts';

/** `drawer`: of the register that asks. `bank`: of the person who asks. `floatMinor`: minor units. */
export const openFundCommand = z.object({
  type: z.enum(['drawer', 'bank']),
  floatMinor: minorAmount,
  counted: countedList.exactOptional(),
});
export type OpenFundCommand = z.infer<typeof openFundCommand>;
