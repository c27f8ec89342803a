import type { CheckView } from '@galley/pos/contract';
import { toaster } from '@galley/ui';
import { taxWords as words } from '../app/tax-words.ts';
import type { SiteFormat } from './format.ts';
import { inTurn } from './line-queue.ts';
import { told } from './orders.ts';
import { askConsent, consentWish } from './take-off.ts';

/** Frees a check of tax, or taxes it again (null), and says what it came to before and comes to now. */
export const exemptCheck = (
  checkId: string,
  exemption: CheckView['taxExemption'],
  money: SiteFormat['money'],
): Promise<boolean> =>
  inTurn(async (perform) => {
    const input = { checkId, exemption };
    const outcome = await perform('exemptCheck', input);
    if (askConsent(outcome, consentWish(words.exempt, { command: 'exemptCheck', input })))
      return false;
    const done = told(outcome);
    if (done === undefined) return false;
    const after = money(done.afterMinor);
    const before = money(done.beforeMinor);
    const message =
      exemption === null ? words.taxedAgain(after, before) : words.exempted(after, before);
    toaster.show({ message, tone: 'ok' });
    return true;
  });
