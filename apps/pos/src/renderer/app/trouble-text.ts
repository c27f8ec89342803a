import type { Failure } from '@galley/base';
import { words } from './words.ts';

/** Failures that the register says in its own words; others bring a sentence of their own. */
const failures: Readonly<Record<string, string>> = {
  wrong_pin: 'Wrong PIN.',
  not_logged_in: 'Not done: whoever tapped it is no longer logged in.',
};

/** What keeps a printer from printing, by the cause that it reports. */
const printCauses: Readonly<Record<string, string>> = {
  unreachable: 'the printer cannot be reached',
  'no-answer': 'the printer does not answer',
  'connection-lost': 'the connection was lost',
  'timed-out': 'the printer took too long',
  'one-way-line': 'the printer cannot answer',
  'paper-out': 'no paper',
  'cover-open': 'the cover is open',
  'cutter-error': 'the cutter is stuck',
  'printer-error': 'the printer has a fault',
  offline: 'the printer is offline',
  shutdown: 'the register was shut down',
  'no-permission': 'this account may not open the printer',
  'in-use': 'another program uses the printer',
  'no-owner': 'the register was busy',
  busy: 'the printer is busy with another paper',
  'no-device-process': 'devices are being started again',
  'register-restarted': 'the register was started again',
};

export const causeText = (cause: string): string => printCauses[cause] ?? cause;

/** What could not be read, by the question that failed. */
export const unreadTitle = (question: string): string =>
  (words.unread as Readonly<Record<string, string>>)[question] ?? words.unreadOther;

/** A fault of the program says the same wherever it is; other failures bring their cause and cure. */
export const unreadHelp = ({ code, message }: Failure): string =>
  code === 'internal' ? words.unreadHelp : message;

export const failureText = ({ code, message }: Failure): string => failures[code] ?? message;
