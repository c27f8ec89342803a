import type { CheckView } from '@galley/pos/contract';
import { toaster } from '@galley/ui';
import { chargeWords } from '../app/charge-words.ts';
import { inTurn } from './line-queue.ts';
import { told } from './orders.ts';
import { askConsent, consentWish } from './take-off.ts';

/** Takes the charge for service off, or puts it back. */
export const takeOffCharge = ({
  id: checkId,
  charge,
}: Pick<CheckView, 'id' | 'charge'>): Promise<void> =>
  inTurn(async (perform) => {
    if (charge === null) return;
    const input = { checkId, off: !charge.off };
    const outcome = await perform('takeOffCharge', input);
    if (askConsent(outcome, consentWish(charge.name, { command: 'takeOffCharge', input }))) return;
    if (told(outcome) === undefined) return;
    const message = input.off
      ? chargeWords.wentOff(charge.name)
      : chargeWords.cameBack(charge.name);
    toaster.show({ message, tone: 'ok' });
  });
