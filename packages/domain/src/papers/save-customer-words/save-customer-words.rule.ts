import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import {
  type DecisionContext,
  type NotAllowed,
  requirePermission,
  rowFact,
} from '../../decision.ts';
import type { SaveCustomerWordsCommand } from './save-customer-words.command.ts';

export type SaveCustomerWordsError = NotAllowed | Failure<'too_long'>;

const CELLS = 20;
const ROWS = 2;

/** A text in lines of twenty characters, broken between words; a longer word is broken anywhere. */
export const displayRows = (text: string): string[] => {
  const rows: string[] = [];
  for (const word of text.split(/\s+/).filter((one) => one !== '')) {
    const last = rows.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && [...longer].length <= CELLS) rows[rows.length - 1] = longer;
    else rows.push(...(word.match(/.{1,20}/gu) ?? []));
  }
  return rows;
};

const cleaned = (text: string | null): string | null => {
  const plain = (text ?? '').replaceAll(/[\p{Cc}\s]+/gu, ' ').trim();
  return plain === '' ? null : plain;
};

const problemOf = (
  field: 'greeting' | 'thanks',
  text: string | null,
): SaveCustomerWordsError | undefined =>
  text === null || displayRows(text).length <= ROWS
    ? undefined
    : failure('too_long', 'This does not fit in two lines of twenty characters.', field);

/** Writes what customer displays of the site say (rule CD8). */
export const decideSaveCustomerWords = (
  command: SaveCustomerWordsCommand,
  context: DecisionContext,
): Result<Fact[], SaveCustomerWordsError> => {
  const allowed = requirePermission(context, 'edit_devices');
  if (!allowed.ok) return allowed;
  const greeting = cleaned(command.greeting);
  const thanks = cleaned(command.thanks);
  const problem = problemOf('greeting', greeting) ?? problemOf('thanks', thanks);
  if (problem !== undefined) return err(problem);
  return ok([rowFact('customer_words', { id: context.siteId, greeting, thanks })]);
};
