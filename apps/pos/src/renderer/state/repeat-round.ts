import type { AskedAgain, LeftOut } from '@galley/pos/contract';
import { toaster } from '@galley/ui';
import { availabilityWords as words } from '../app/availability-words.ts';
import { named } from '../app/listed.ts';
import { failureText } from '../app/trouble-text.ts';
import { askClash } from './ask-clash.ts';
import { inTurn } from './line-queue.ts';
import { told } from './orders.ts';
import { closeSheet } from './ui.store.ts';

const tell = (added: number, asks: readonly AskedAgain[], leftOut: readonly LeftOut[]): void => {
  const names = leftOut.map(({ name, why }) => named(name, failureText(why)));
  if (names.length > 0)
    toaster.show({ message: words.leftOut(names.join(' ')), tone: 'attention' });
  else if (added > 0 || asks.length === 0)
    toaster.show({ message: words.repeated(added), tone: 'ok' });
};

/** The last round once more; clashes are asked about one by one, and what a person has to ring is told with its reason. */
export const repeatRound = (checkId: string): Promise<void> =>
  inTurn(async (perform) => {
    const again = told(await perform('repeatRound', { checkId }));
    if (again === undefined) return;
    closeSheet();
    for (const wish of again.asks) askClash({ wish, lineId: null });
    tell(again.added, again.asks, again.leftOut);
  });
