import { type Failure, failure } from '@galley/base';
import type { SchemaLike } from '../../contract/index.ts';
import { type Issue, limitSentence } from './limit-sentence.ts';

const SECRET = /pin|password|secret|token|badge/i;
const MAX_SHOWN = 60;

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  );

/** The value as a person may read it; secrets never enter a message, because messages are logged. */
const shown = (field: string, value: unknown): string => {
  if (SECRET.test(field)) return 'a hidden value';
  if (value === undefined) return 'no value';
  const text = JSON.stringify(value) ?? String(value);
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
};

const sentence = (call: string, field: string, value: unknown, issue: Issue): string => {
  const what = field === '' ? `The input of ${call}` : `The field ${field} of ${call}`;
  return `${what} has ${shown(field, value)}, which is refused: ${issue.message}. Correct it and try again.`;
};

/** A refused input as a sentence that names the field, its value and the cure. */
export const badInput = (
  call: string,
  input: unknown,
  issues: readonly Issue[],
): Failure<'bad_input'> => {
  const issue = issues[0] ?? { path: [], message: 'it has the wrong form' };
  const field = issue.path.map(String).join('.');
  const value = valueAt(input, issue.path);
  const message =
    (SECRET.test(field) ? undefined : limitSentence(field, value, issue)) ??
    sentence(call, field, value, issue);
  return failure('bad_input', message, field === '' ? undefined : field);
};

/** Parses with the schema; the failure side is ready to be sent. */
export const parseInput = <T>(schema: SchemaLike<T>, call: string, input: unknown) => {
  const parsed = schema.safeParse(input);
  return parsed.success
    ? ({ ok: true, value: parsed.data } as const)
    : ({ ok: false, error: badInput(call, input, parsed.error.issues) } as const);
};
