import type { Failure, Result } from '@galley/base';
import { toaster } from '@galley/ui';
import { failureText } from '../app/trouble-text.ts';
import { isClash } from './ask-clash.ts';
import { openSheet } from './ui.store.ts';

/** Why an order is not delivered as it is; mended where its zone is. */
const DELIVERY = new Set(['zone_unknown', 'zone_out', 'below_minimum']);

/** What its order type must have is asked for where it is filled in; true where that is why it was refused. */
export const askPrompt = (outcome: Result<unknown, Failure>, checkId: string): boolean => {
  if (outcome.ok) return false;
  if (isClash(outcome)) {
    openSheet({ type: 'unsent-clash', checkId });
    return true;
  }
  if (DELIVERY.has(outcome.error.code)) {
    toaster.show({ message: failureText(outcome.error), tone: 'attention' });
    openSheet({ type: 'delivery' });
    return true;
  }
  if (outcome.error.code !== 'prompt_missing') return false;
  toaster.show({ message: failureText(outcome.error), tone: 'attention' });
  openSheet({ type: outcome.error.field === 'time' ? 'promise' : 'describe' });
  return true;
};
