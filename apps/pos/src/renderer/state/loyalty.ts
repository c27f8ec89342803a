import type { PointsAtCheck } from '@galley/pos/contract';
import { toaster } from '@galley/ui';
import { loyaltyWords as words } from '../app/loyalty-words.ts';
import { type SiteFormat, useFormat } from './format.ts';
import { inTurn } from './line-queue.ts';
import { told } from './orders.ts';
import { useUi } from './ui.store.ts';

/** The balance; where this register hears of nobody, as of when. */
export const usePointsText = (points: PointsAtCheck): string => pointsText(points, useFormat());

type Balance = Pick<PointsAtCheck, 'balance' | 'asOf'>;

export const pointsText = (
  { balance, asOf }: Balance,
  { locale, timeZone }: Pick<SiteFormat, 'locale' | 'timeZone'>,
): string => {
  if (asOf === null) return words.balance(balance);
  const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone });
  return words.balanceAsOf(balance, clock.format(asOf));
};

/** Takes points off the check in hand. */
export const burnPoints = (points: number, amount: string): Promise<void> => {
  const { checkId } = useUi.getState();
  return inTurn(async (perform) => {
    if (checkId === null) return;
    const done = told(await perform('burnPoints', { checkId, points }));
    if (done !== undefined) toaster.show({ message: words.used(amount), tone: 'ok' });
  });
};
