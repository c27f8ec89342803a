import { z } from 'zod';
import { addressText, idText } from '../../checks/schemas.ts';

/** One address of a customer, in any writing of it, is none of theirs. */
export const forgetAddressCommand = z.object({ customerId: idText, address: addressText });
export type ForgetAddressCommand = z.infer<typeof forgetAddressCommand>;
