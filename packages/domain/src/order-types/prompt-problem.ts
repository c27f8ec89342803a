import { type Failure, failure } from '@galley/base';
import type { CheckState } from '../checks/project-check.ts';
import { type PhoneProblem, phoneProblem } from '../customers/phone-problem.ts';
import type { CheckRow } from '../rows.ts';
import { PROMPTS, type Prompt, type Prompts } from './order-type-columns.ts';

/** What an order type must have and has not, or has in a way that helps nobody. */
export type PromptProblem = Failure<'prompt_missing'> | PhoneProblem;

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

/** A number is noted without being asked for as well: only one that must be there has to be plausible now. */
const mustPhoneProblem = ({ phone }: CheckRow, prompts: Prompts | undefined) =>
  prompts?.phone === 'must' ? phoneProblem(phone) : undefined;

/** The first thing that the order type must have and the check has not (rule OT9). */
export const promptProblem = (
  asked: Asked,
  prompts: Prompts | undefined,
): PromptProblem | undefined => {
  const missing = PROMPTS.find(
    (prompt) => prompts?.[prompt] === 'must' && answerOf(asked, prompt) == null,
  );
  return missing === undefined
    ? mustPhoneProblem(asked.check, prompts)
    : failure('prompt_missing', `This order needs ${WORDS[missing]}. Fill it in first.`, missing);
};
