import type { Failure, Result } from '@galley/base';
import { toaster } from '@galley/ui';
import { failureText } from '../app/trouble-text.ts';
import { openSheet } from './ui.store.ts';

/** What its order type must have is asked for where it is filled in; true where that is why it was refused. */
export const askPrompt = (outcome: Result<unknown, Failure>): boolean => {
  if (outcome.ok || outcome.error.code !== 'prompt_missing') return false;
  toaster.show({ message: failureText(outcome.error), tone: 'attention' });
  openSheet({ type: outcome.error.field === 'time' ? 'promise' : 'describe' });
  return true;
};
