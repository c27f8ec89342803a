import type { CheckView } from '@galley/pos/contract';
import { toaster } from '@galley/ui';
import { kitchenWords } from '../app/kitchen-words.ts';
import { words } from '../app/words.ts';
import { checkTitle } from '../parts/check-title.ts';
import { inTurn } from './line-queue.ts';
import { told } from './orders.ts';

type Rushed = Pick<CheckView, 'id' | 'callNumber' | 'tableLabel'>;

/** Asks the kitchen to have a check before others, or no longer; with the way back. */
export const rushCheck = (check: Rushed, rush: boolean): Promise<void> =>
  inTurn(async (perform) => {
    if (told(await perform('rushCheck', { checkId: check.id, rush })) === undefined) return;
    const title = checkTitle(check);
    toaster.show({
      message: rush ? kitchenWords.rushing(title) : kitchenWords.rushedBack(title),
      tone: 'ok',
      action: { label: words.undo, run: () => void rushCheck(check, !rush) },
    });
  });

/** The person here has what the expo handed out for a check. */
export const takeOut = (checkId: string): Promise<void> =>
  inTurn(async (perform) => void told(await perform('takeOut', { checkId })));
