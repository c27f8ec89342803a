import type { Widened } from '@galley/ui/languages';

/** Texts of failures that the register says in its own words, and of what keeps a printer from printing. */
export const troubleWords = {
  failures: {
    wrong_pin: 'Wrong PIN.',
    not_logged_in: 'Not done: whoever tapped it is no longer logged in.',
  },
  /** By the cause that a printer reports; they stand behind a colon. */
  printCauses: {
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
  },
} as const;

export type TroubleWords = Widened<typeof troubleWords>;
