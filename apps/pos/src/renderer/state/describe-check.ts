import type { PosContract } from '@galley/pos/contract';
import type { Input } from '@galley/shell/contract';
import { words } from '../app/words.ts';
import { offerSaid, saidBefore } from './line-edit.ts';
import { inTurn } from './line-queue.ts';
import { report } from './orders.ts';
import { askConsent, consentWish } from './take-off.ts';

/** Says of the check in hand what was typed, with the way back to what was said before; false: it was refused. */
export const describeCheck = (
  input: Input<PosContract, 'describeCheck'>,
  back = false,
): Promise<boolean> =>
  inTurn(async (perform) => {
    const before = saidBefore(input);
    const outcome = await perform('describeCheck', input);
    const wish = consentWish(words.details, { command: 'describeCheck', input });
    if (askConsent(outcome, wish)) return false;
    if (!outcome.ok) report(outcome.error);
    else if (before && !back) offerSaid(before, (said) => void describeCheck(said, true));
    return outcome.ok;
  });
