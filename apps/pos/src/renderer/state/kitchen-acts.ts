import type { Failure } from '@galley/base';
import type { CheckView, PosContract } from '@galley/pos/contract';
import type { Input } from '@galley/shell/contract';
import { toaster } from '@galley/ui';
import { kitchenWords } from '../app/kitchen-words.ts';
import { remakeWords } from '../app/remake-words.ts';
import { words } from '../app/words.ts';
import { checkTitle } from '../parts/check-title.ts';
import { inTurn } from './line-queue.ts';
import { told } from './orders.ts';
import { rpc } from './rpc.ts';
import { closeSheet } from './ui.store.ts';

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

type Remade = Input<PosContract, 'remakeLine'>;

const takeBackRemake = (ticketId: string): Promise<void> =>
  inTurn(async (perform) => void told(await perform('takeBackRemake', { ticketId })));

/** Has so many of a sent line made again, with the way back; the failure, if it could not. */
export const makeAgain = async (
  wish: Omit<Remade, 'note'>,
  name: string,
): Promise<Failure | undefined> => {
  const outcome = await rpc().run('remakeLine', { ...wish, note: null });
  if (!outcome.ok) return outcome.error;
  const { ticketId } = outcome.value;
  closeSheet();
  toaster.show({
    message: remakeWords.asked(name),
    tone: 'ok',
    action: { label: words.undo, run: () => void takeBackRemake(ticketId) },
  });
  return undefined;
};

/** The person here has what the expo handed out for a check. */
export const takeOut = (checkId: string): Promise<void> =>
  inTurn(async (perform) => void told(await perform('takeOut', { checkId })));
