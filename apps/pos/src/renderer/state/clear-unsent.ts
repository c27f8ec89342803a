import { toaster } from '@galley/ui';
import { adjustWords } from '../app/adjust-words.ts';
import { words } from '../app/words.ts';
import { inTurn } from './line-queue.ts';
import { forgetLast, told } from './orders.ts';
import { askConsent } from './take-off.ts';
import { closeSheet, patchUi } from './ui.store.ts';

const restoreAll = (lineIds: readonly string[]): Promise<void> =>
  inTurn(async (perform) => {
    for (const lineId of lineIds) told(await perform('restoreLine', { lineId }));
  });

/** All that waits to be sent off the check, with the way back. */
export const clearUnsent = (checkId: string): Promise<void> =>
  inTurn(async (perform) => {
    forgetLast();
    const outcome = await perform('clearUnsent', { checkId });
    closeSheet();
    const name = adjustWords.unsentLines;
    if (askConsent(outcome, { name, checkId, command: 'clearUnsent', input: { checkId } })) return;
    const done = told(outcome);
    if (done === undefined) return;
    patchUi({ lineId: null });
    const action = { label: words.undo, run: () => void restoreAll(done.lineIds) };
    toaster.show({ message: adjustWords.cleared(done.lineIds.length), action });
  });
