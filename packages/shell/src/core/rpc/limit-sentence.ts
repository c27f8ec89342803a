/** What a schema says of a refused value; the rest as far as the issue is about a limit. */
export type Issue = {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly code?: string | undefined;
  readonly origin?: string | undefined;
  readonly maximum?: number | bigint | undefined;
  readonly minimum?: number | bigint | undefined;
};

/** What people type, by the last part of the field's name; another field is named as it is. */
const WORDS: Readonly<Record<string, string>> = {
  quantity: 'Quantity',
  covers: 'Guests',
  size: 'Guests',
  portions: 'Portions',
  points: 'Points',
  note: 'Note',
  notes: 'Notes',
  words: 'Words',
  name: 'Name',
  guestName: 'Guest name',
  phone: 'Phone',
  address: 'Address',
  marker: 'Marker',
  reason: 'Reason',
  reference: 'Reference',
};

const wordOf = (field: string): string => {
  const last =
    field
      .replace(/(?:\.\d+)+$/, '')
      .split('.')
      .at(-1) ?? field;
  if (/Minor$/.test(last)) return 'Amount';
  return WORDS[last] ?? field;
};

/** Minor units are no figure for people: the sentence leaves them out. */
const isAmount = (field: string): boolean => /Minor$/.test(field);

const ofNumber = (field: string, value: number | bigint, issue: Issue): string | undefined => {
  const word = wordOf(field);
  if (issue.code === 'too_big' && issue.maximum !== undefined)
    return isAmount(field)
      ? `${word}: this is more than can be entered. Enter less.`
      : `${word}: ${value} is too much, the most is ${issue.maximum}. Enter less.`;
  if (issue.code === 'too_small' && issue.minimum !== undefined)
    return isAmount(field)
      ? `${word}: this is less than can be entered. Enter more.`
      : `${word}: ${value} is too little, the least is ${issue.minimum}. Enter more.`;
  return undefined;
};

const ofText = (field: string, { length }: string, issue: Issue): string | undefined => {
  const word = wordOf(field);
  if (issue.code === 'too_big' && issue.maximum !== undefined)
    return `${word}: ${length} characters are too many, the most is ${issue.maximum}. Shorten it.`;
  if (issue.code === 'too_small' && issue.minimum === 1)
    return `${word}: nothing that can be read was typed. Type at least one letter or digit.`;
  if (issue.code === 'too_small' && issue.minimum !== undefined)
    return `${word}: ${length} characters are too few, the least is ${issue.minimum}. Type more.`;
  return undefined;
};

/** A value beyond its limit as a sentence for who typed it; undefined: it is refused for something else. */
export const limitSentence = (field: string, value: unknown, issue: Issue): string | undefined => {
  if (typeof value === 'number' || typeof value === 'bigint') return ofNumber(field, value, issue);
  return typeof value === 'string' ? ofText(field, value, issue) : undefined;
};
