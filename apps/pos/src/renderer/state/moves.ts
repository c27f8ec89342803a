import { canonicalJson, type Failure } from '@galley/base';
import type { ApprovedAct } from '@galley/domain';
import type { MoveCommands } from '@galley/pos/contract';
import { toaster } from '@galley/ui';
import { moveWords } from '../app/move-words.ts';
import { failureText } from '../app/trouble-text.ts';
import { words } from '../app/words.ts';
import { inTurn } from './line-queue.ts';

type Wish = { readonly checkId: string };

/** What a manager consents to: exactly this command. */
export const moveAct = (wish: Wish): ApprovedAct => ({
  type: 'move',
  checkId: wish.checkId,
  wish: canonicalJson(wish),
});

const undo = (checkId: string, moveId: string): Promise<void> =>
  inTurn(async (perform) => {
    const outcome = await perform('undoMove', { checkId, moveId });
    if (outcome.ok) toaster.show({ message: moveWords.movedBack, tone: 'ok' });
    else toaster.show({ message: failureText(outcome.error), tone: 'alarm' });
  });

/** Says what was done, with the way back. */
export const tellMoved = (message: string, checkId: string, moveId: string): void =>
  void toaster.show({
    message,
    tone: 'ok',
    action: { label: words.undo, run: () => void undo(checkId, moveId) },
  });

/** Carries out a move after every tap before it; `done` gets what the core answered. */
export const runMove = <N extends keyof MoveCommands>(
  name: N,
  wish: MoveCommands[N]['input'],
  done: (output: MoveCommands[N]['output']) => void,
): Promise<Failure | undefined> =>
  inTurn(async (perform) => {
    const outcome = await perform(name, wish);
    if (!outcome.ok) return outcome.error;
    done(outcome.value as MoveCommands[N]['output']);
    return undefined;
  });

/** A command with the approval, where there is one. */
export const approved = <W extends Wish>(wish: W, approvalId: string | undefined) =>
  approvalId === undefined ? wish : { ...wish, approvalId };
