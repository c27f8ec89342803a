import type { PosContract } from '@galley/pos/contract';
import type { Input } from '@galley/shell/contract';
import { toaster } from '@galley/ui';
import { allergyWords } from '../app/allergy-words.ts';
import type { UnsentClash } from './allergies.ts';
import { nextClash } from './ask-clash.ts';
import { changeLine } from './line-changes.ts';
import { inTurn } from './line-queue.ts';
import { ensureCheck, forgetLast, ringItem, targetNow, told } from './orders.ts';
import { openSheet, useUi } from './ui.store.ts';

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
    if (noted === undefined) return;
    toaster.show({ message: allergyWords.noted, tone: 'ok' });
    if (noted.asks) openSheet({ type: 'unsent-clash', checkId });
  });
};

/** The person saw what these lines have and wants them all the same; false where that could not be noted. */
export const confirmUnsent = (checkId: string, lines: readonly UnsentClash[]): Promise<boolean> =>
  inTurn(async (perform) => {
    const shown = lines.map(({ lineId, clashes }) => ({
      lineId,
      confirms: clashes.map(({ key }) => key),
    }));
    return told(await perform('confirmClashes', { checkId, lines: shown })) !== undefined;
  });
