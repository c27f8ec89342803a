import { type Failure, failure } from '@galley/base';
import { phoneDigits } from '../customers/find-customers.ts';
import type { CheckState } from '../checks/project-check.ts';
import type { CheckRow } from '../rows.ts';
import { PROMPTS, type Prompt, type Prompts } from './order-type-columns.ts';

export type PromptMissing = Failure<'prompt_missing'>;

const WORDS: Readonly<Record<Prompt, string>> = {
  name: 'a name',
  phone: 'a phone number',
  address: 'an address',
  marker: 'the number of the pager or table marker',
  covers: 'the number of guests',
  time: 'a promised time',
};

type Asked = Pick<CheckState, 'check' | 'covers'>;

const answerOf = ({ check, covers }: Asked, prompt: Prompt): string | number | null | undefined => {
  switch (prompt) {
    case 'name':
      return check.guestName;
    case 'phone':
      return check.phone;
    case 'address':
      return check.address;
    case 'marker':
      return check.marker;
    case 'covers':
      return covers.all;
    case 'time':
      return check.promisedAt;
  }
};

/** What is shorter than any number that somebody can be called under. */
const LEAST_DIGITS = 5;

const phoneProblem = ({ phone }: CheckRow, prompts: Prompts | undefined) =>
  prompts?.phone === 'must' && phoneDigits(phone ?? '').length < LEAST_DIGITS
    ? failure(
        'prompt_missing',
        `A phone number has at least ${LEAST_DIGITS} digits, not “${phone ?? ''}”. Correct it first.`,
        'phone',
      )
    : undefined;

/** The first thing that the order type must have and the check has not (rule OT9). */
export const promptProblem = (
  asked: Asked,
  prompts: Prompts | undefined,
): PromptMissing | undefined => {
  const missing = PROMPTS.find(
    (prompt) => prompts?.[prompt] === 'must' && answerOf(asked, prompt) == null,
  );
  return missing === undefined
    ? phoneProblem(asked.check, prompts)
    : failure('prompt_missing', `This order needs ${WORDS[missing]}. Fill it in first.`, missing);
};
