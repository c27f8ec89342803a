import { type ClockTaskAnswer, type ForgottenShiftNote, toaster } from '@galley/ui';
import { words } from '../app/words.ts';
import { runAndTell } from './edits.ts';

const noted = async (correction: ClockTaskAnswer | ForgottenShiftNote) => {
  const outcome = await runAndTell('correctPunch', correction);
  if (!outcome.ok) return outcome.error;
  toaster.show({ message: words.punchNoted, tone: 'ok' });
  return undefined;
};

/** Notes a manager's correction beside the punch; the code of what the core says against it. */
export const noteCorrection = async (correction: ClockTaskAnswer): Promise<string | undefined> =>
  (await noted(correction))?.code;

/** Notes a shift that nobody punched; what the core says against it, and of which of its times. */
export const noteShift = (note: ForgottenShiftNote) => noted(note);
