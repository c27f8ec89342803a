import { type ClockTaskAnswer, toaster } from '@galley/ui';
import { words } from '../app/words.ts';
import { runAndTell } from './edits.ts';

/** Notes a manager's correction beside the punch; the code of what the core says against it. */
export const noteCorrection = async (correction: ClockTaskAnswer): Promise<string | undefined> => {
  const outcome = await runAndTell('correctPunch', correction);
  if (!outcome.ok) return outcome.error.code;
  toaster.show({ message: words.punchNoted, tone: 'ok' });
  return undefined;
};
