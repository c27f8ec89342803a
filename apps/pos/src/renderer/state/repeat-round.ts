import { toaster } from '@galley/ui';
import { availabilityWords as words } from '../app/availability-words.ts';
import { listed } from '../app/listed.ts';
import { inTurn } from './line-queue.ts';
import { told } from './orders.ts';
import { closeSheet } from './ui.store.ts';

/** The last round once more; what a person has to ring is named. */
export const repeatRound = (checkId: string): Promise<void> =>
  inTurn(async (perform) => {
    const again = told(await perform('repeatRound', { checkId }));
    if (again === undefined) return;
    closeSheet();
    const { added, leftOut } = again;
    if (leftOut.length === 0) toaster.show({ message: words.repeated(added), tone: 'ok' });
    else toaster.show({ message: words.leftOut(listed(leftOut)), tone: 'attention' });
  });
