import { type Failure, failure } from '@galley/base';
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

const answerOf = (check: CheckRow, prompt: Prompt): string | number | null | undefined => {
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
      return check.covers;
    case 'time':
      return check.promisedAt;
  }
};

/** The first thing that the order type must have and the check has not (rule OT9). */
export const promptProblem = (
  check: CheckRow,
  prompts: Prompts | undefined,
): PromptMissing | undefined => {
  const missing = PROMPTS.find(
    (prompt) => prompts?.[prompt] === 'must' && answerOf(check, prompt) == null,
  );
  return missing === undefined
    ? undefined
    : failure('prompt_missing', `This order needs ${WORDS[missing]}. Fill it in first.`, missing);
};
