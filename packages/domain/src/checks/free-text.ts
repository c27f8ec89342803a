import type { Failure } from '@galley/base';
import { failure } from '@galley/base';

const luhn = (digits: string): boolean => {
  let total = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    total += doubled > 9 ? doubled - 9 : doubled;
  }
  return total % 10 === 0;
};

const startsCard = (groups: readonly string[]): boolean => {
  let digits = '';
  for (const group of groups) {
    digits += group;
    if (digits.length > 19) return false;
    if (digits.length >= 13 && luhn(digits)) return true;
  }
  return false;
};

/**
 * True for 13 to 19 digits that pass Luhn, written as one group or as several with a space, dot or dash
 * between them; digits of other groups around them do not hide it.
 */
export const looksLikeCardNumber = (text: string): boolean =>
  (text.match(/\d+(?:[ .-]\d+)*/g) ?? []).some((run) => {
    const groups = run.split(/[ .-]/);
    return groups.some((_, at) => startsCard(groups.slice(at)));
  });

/** Text that a person typed: trimmed, empty is none. */
export const tidy = (text: string | null | undefined): string | null => {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
};

/** No card number ever enters the program, whichever field it is typed into. */
export const cardNumberProblem = (
  field: string,
  text: string | null | undefined,
): Failure<'card_number'> | undefined =>
  text !== null && text !== undefined && looksLikeCardNumber(text)
    ? failure(
        'card_number',
        `The ${field} looks like a card number, which must not be stored. Leave it out or type the slip's reference.`,
        field,
      )
    : undefined;
