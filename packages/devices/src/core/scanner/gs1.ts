import { err, type Failure, failure, ok, type Result } from '@galley/base';
import { readGs1Date } from './gs1-date.ts';
import { type AiPart, type AiRule, aiAt } from './gs1-table.ts';
import { hasRightCheckDigit } from './gtin.ts';

export type Gs1Code =
  | 'unknown_ai'
  | 'too_short'
  | 'too_long'
  | 'charset'
  | 'check_digit'
  | 'date'
  | 'twice'
  | 'empty';
export type Gs1Error = Failure<Gs1Code>;

/** One AI and its value as sent; `date` and `decimals` where the AI means one. */
export type Gs1Element = {
  readonly ai: string;
  readonly value: string;
  readonly date?: string;
  readonly decimals?: number;
};

/** FNC1 inside an element string. */
export const GROUP_SEPARATOR = '\x1d';
const longest = 2048;

const fail = (code: Gs1Code, message: string, ai?: string): Result<never, Gs1Error> =>
  err(failure(code, message, ai));

/** Takes a GS1 element string apart, strictly. One leading separator is tolerated; `thisYear` places centuries. */
export function readElementString(
  text: string,
  thisYear: number,
): Result<readonly Gs1Element[], Gs1Error> {
  const elements: Gs1Element[] = [];
  let rest = text.startsWith(GROUP_SEPARATOR) ? text.slice(1) : text;
  if (rest === '') return fail('empty', 'The code holds nothing');
  if (rest.length > longest) return fail('too_long', 'The code is longer than any GS1 symbol');
  while (rest !== '') {
    const taken = takeElement(rest, thisYear);
    if (!taken.ok) return taken;
    elements.push(taken.value.element);
    rest = taken.value.rest;
  }
  return withoutContradiction(elements);
}

type Taken = { readonly element: Gs1Element; readonly rest: string };

function takeElement(text: string, thisYear: number): Result<Taken, Gs1Error> {
  const rule = aiAt(text);
  if (!rule) return fail('unknown_ai', `"${text.slice(0, 4)}" is no GS1 application identifier`);
  const after = text.slice(rule.ai.length);
  const separator = after.indexOf(GROUP_SEPARATOR);
  const end = separator < 0 ? after.length : separator;
  const length = rule.fixed ? Math.min(lengthOf(rule), end) : end;
  const element = readElement(rule, after.slice(0, length), thisYear);
  if (!element.ok) return element;
  const rest = after.slice(length);
  return ok({
    element: element.value,
    rest: rest.startsWith(GROUP_SEPARATOR) ? rest.slice(1) : rest,
  });
}

const lengthOf = ({ parts }: AiRule): number => parts.reduce((sum, part) => sum + part.max, 0);

/** Checks one value against its AI: length, characters, check digit, date. */
export function readElement(
  rule: AiRule,
  value: string,
  thisYear: number,
): Result<Gs1Element, Gs1Error> {
  let rest = value;
  let date: string | undefined;
  for (const part of rule.parts) {
    const piece = rest.slice(0, part.max);
    rest = rest.slice(piece.length);
    const wrong = whyWrong(rule.ai, part, piece, thisYear);
    if (wrong) return wrong;
    if (part.check?.startsWith('date'))
      date ??= readGs1Date(piece, thisYear, part.check === 'date0');
  }
  if (rest !== '')
    return fail('too_long', `AI ${rule.ai} has at most ${lengthOf(rule)} characters`, rule.ai);
  return ok({
    ai: rule.ai,
    value,
    ...(date === undefined ? {} : { date }),
    ...(rule.decimals === undefined ? {} : { decimals: rule.decimals }),
  });
}

const charsets: Readonly<Record<AiPart['charset'], RegExp>> = {
  N: /^\d*$/,
  X: /^[!"%-?A-Z_a-z]*$/,
  Y: /^[#\-/0-9A-Z]*$/,
  Z: /^[A-Za-z0-9_=-]*$/,
};

function whyWrong(
  ai: string,
  part: AiPart,
  piece: string,
  thisYear: number,
): Result<never, Gs1Error> | undefined {
  if (piece.length < part.min) {
    return fail(
      'too_short',
      `AI ${ai} is cut off: "${piece}" has fewer than ${part.min} characters`,
      ai,
    );
  }
  if (!charsets[part.charset].test(piece)) {
    return fail('charset', `AI ${ai} may not hold "${piece}"`, ai);
  }
  if (part.check === undefined || piece === '') return undefined;
  return checks[part.check](piece, thisYear)
    ? undefined
    : fail(
        part.check === 'csum' ? 'check_digit' : 'date',
        part.check === 'csum'
          ? `The check digit of AI ${ai} (${piece}) is wrong. Scan again.`
          : `${dateWords[ai] ?? 'The date'} on this code (${piece}) cannot be right. Add the goods by hand.`,
        ai,
      );
}

/** What a date on a label says, in the words of a shop. */
const dateWords: Readonly<Record<string, string>> = {
  '11': 'The production date',
  '12': 'The due date',
  '13': 'The packing date',
  '15': 'The best-before date',
  '16': 'The sell-by date',
  '17': 'The use-by date',
};

const checks: Readonly<
  Record<NonNullable<AiPart['check']>, (piece: string, thisYear: number) => boolean>
> = {
  csum: hasRightCheckDigit,
  date: (piece, thisYear) => readGs1Date(piece, thisYear, false) !== undefined,
  date0: (piece, thisYear) => readGs1Date(piece, thisYear, true) !== undefined,
  time: (piece) => /^([01]\d|2[0-3])[0-5]\d$/.test(piece),
  hour: (piece) => /^([01]\d|2[0-3])$/.test(piece),
  minsec: (piece) => /^([0-5]\d){1,2}$/.test(piece),
  zero: (piece) => piece === '0' || piece === '1',
};

function withoutContradiction(
  elements: readonly Gs1Element[],
): Result<readonly Gs1Element[], Gs1Error> {
  const seen = new Map<string, string>();
  for (const { ai, value } of elements) {
    if ((seen.get(ai) ?? value) !== value) {
      return fail('twice', `AI ${ai} stands twice with different values`, ai);
    }
    seen.set(ai, value);
  }
  return ok(elements);
}
