import { type Failure, failure } from '@galley/base';
import { phoneDigits } from './find-customers.ts';

export type PhoneProblem = Failure<'phone_implausible'>;

/** ITU-T E.164 has numbers of at most 15 digits; fewer than six reach nobody outside a house. */
const FEWEST = 6;
const MOST = 15;

/** Why nobody can be called under what was typed (rule CU3); nothing typed is no problem here. */
export const phoneProblem = (phone: string | null | undefined): PhoneProblem | undefined => {
  const typed = phone?.trim() ?? '';
  if (typed === '') return undefined;
  const count = phoneDigits(typed).length;
  return count >= FEWEST && count <= MOST && !/\p{L}/u.test(typed)
    ? undefined
    : failure(
        'phone_implausible',
        `A phone number has ${FEWEST} to ${MOST} digits and no letters, not “${typed}”. Correct it, or leave it out.`,
        'phone',
      );
};
