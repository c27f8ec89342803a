import type { PosContract } from '@galley/pos/contract';
import type { Input } from '@galley/shell/contract';
import { toaster } from '@galley/ui';
import { allergyWords } from '../app/allergy-words.ts';
import { nextClash } from './ask-clash.ts';
import { inTurn } from './line-queue.ts';
import { changeLine, ensureCheck, forgetLast, ringItem, targetNow, told } from './orders.ts';
import { useUi } from './ui.store.ts';

/** The person saw the clashes of the first question and wants it all the same. */
export const confirmClash = (confirms: readonly string[]): void => {
  const { sheet } = useUi.getState();
  const [ask] = sheet?.type === 'clash' ? sheet.asks : [];
  nextClash();
  if (ask === undefined) return;
  const wish = { ...ask.wish, confirms };
  if (ask.lineId === null) {
    ringItem(wish);
    return;
  }
  const { quantity, modifiers, note } = wish;
  const edit = { quantity, modifiers, confirms, ...(note === undefined ? {} : { note }) };
  void changeLine(ask.lineId, edit);
};

/** On the check in hand; the first thing said of a counter order opens it. */
export const noteAllergies = (
  change: Omit<Input<PosContract, 'noteAllergies'>, 'checkId'>,
): Promise<void> => {
  const aim = targetNow();
  return inTurn(async (perform) => {
    forgetLast();
    const checkId = await ensureCheck(perform, aim);
    if (checkId === undefined) return;
    const noted = told(await perform('noteAllergies', { checkId, ...change }));
    if (noted !== undefined) toaster.show({ message: allergyWords.noted, tone: 'ok' });
  });
};
