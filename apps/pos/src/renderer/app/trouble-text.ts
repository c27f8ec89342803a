import type { Failure } from '@galley/base';
import { troubleWords } from './trouble-words.ts';
import { words } from './words.ts';

const failures: Readonly<Record<string, string>> = troubleWords.failures;
const printCauses: Readonly<Record<string, string>> = troubleWords.printCauses;

export const causeText = (cause: string): string => printCauses[cause] ?? cause;

/** What could not be read, by the question that failed. */
export const unreadTitle = (question: string): string =>
  (words.unread as Readonly<Record<string, string>>)[question] ?? words.unreadOther;

/** A fault of the program says the same wherever it is; other failures bring their cause and cure. */
export const unreadHelp = ({ code, message }: Failure): string =>
  code === 'internal' ? words.unreadHelp : message;

export const failureText = ({ code, message }: Failure): string => failures[code] ?? message;
