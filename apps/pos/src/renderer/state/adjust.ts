import { canonicalJson, type Failure } from '@galley/base';
import type { ApprovedAct } from '@galley/domain';
import type { AdjustCommands, AdjustmentView } from '@galley/pos/contract';
import { toaster } from '@galley/ui';
import { adjustWords } from '../app/adjust-words.ts';
import { loyaltyWords } from '../app/loyalty-words.ts';
import { words } from '../app/words.ts';
import { inTurn } from './line-queue.ts';
import { currentLine, forgetLast, report } from './orders.ts';

export type AdjustWish = Omit<AdjustCommands['adjust']['input'], 'approvalId'>;

/** Parts per million as people write percentages: `12.5`. */
export const percentText = (ppm: number): string => String(ppm / 10_000);

/** What a manager consents to: exactly this command. */
export const adjustAct = (wish: AdjustWish): ApprovedAct => ({
  type: 'adjust',
  checkId: wish.checkId,
  wish: canonicalJson(wish),
});

/** What it is called wherever a check is shown. */
export const adjustmentName = ({
  type,
  ppm,
  points,
}: Pick<AdjustmentView, 'type' | 'ppm' | 'points'>): string => {
  if (points !== null) return loyaltyWords.usedName(points);
  if (type === 'comp') return adjustWords.comp;
  return ppm === null ? adjustWords.discount : adjustWords.discountOf(percentText(ppm));
};

type Reduced = Pick<AdjustmentView, 'type' | 'points' | 'lineIds'>;

/** What lessens a line: the house pays all of it, nothing but points does, or it is a discount (rule LY12). */
export const reducedBy = (
  adjustments: readonly Reduced[],
  lineId: string,
): 'comp' | 'points' | 'discount' => {
  const mine = adjustments.filter(({ lineIds }) => lineIds.includes(lineId));
  if (mine.some(({ type }) => type === 'comp')) return 'comp';
  return mine.length > 0 && mine.every(({ points }) => points !== null) ? 'points' : 'discount';
};

/** The prices stand again as they were. */
export const withdrawAdjustment = (checkId: string, adjustmentId: string): Promise<void> =>
  inTurn(async (perform) => {
    const outcome = await perform('withdrawAdjustment', { checkId, adjustmentId });
    if (!outcome.ok) return report(outcome.error);
    toaster.show({ message: adjustWords.takenBack, tone: 'ok' });
  });

const tellTaken = (checkId: string, adjustmentId: string, amount: string): void =>
  void toaster.show({
    message: adjustWords.taken(amount),
    tone: 'ok',
    action: { label: words.undo, run: () => void withdrawAdjustment(checkId, adjustmentId) },
  });

/** Lines by their ids of now: an edit before sending made another one. */
const current = (wish: AdjustWish): AdjustWish =>
  wish.lines === undefined
    ? wish
    : { ...wish, lines: wish.lines.map((line) => ({ ...line, lineId: currentLine(line.lineId) })) };

/** Carries it out after every tap before it; the failure, if it could not. */
export const adjust = (
  wish: AdjustWish,
  approvalId: string | undefined,
  money: (minor: number) => string,
): Promise<Failure | undefined> =>
  inTurn(async (perform) => {
    forgetLast();
    const approval = approvalId === undefined ? {} : { approvalId };
    const outcome = await perform('adjust', { ...current(wish), ...approval });
    if (!outcome.ok) return outcome.error;
    tellTaken(wish.checkId, outcome.value.adjustmentId, money(outcome.value.takenMinor));
    return undefined;
  });
