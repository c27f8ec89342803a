import type { Failure, Result } from '@galley/base';
import { toaster } from '@galley/ui';
import { orderWords } from '../app/order-words.ts';
import type { SiteFormat } from './format.ts';
import { inTurn } from './line-queue.ts';
import { told } from './orders.ts';

const CODES: ReadonlySet<string> = new Set(['slot_full', 'slot_full_anyway']);

export const isSlotFull = (outcome: Result<unknown, Failure>): boolean =>
  !outcome.ok && CODES.has(outcome.error.code);

/** Somebody who may says that an order goes into its time although that is full (rule OP9). */
export const keepSlot = (checkId: string, promisedAt: number): Promise<boolean> =>
  inTurn(async (perform) => {
    const wish = { checkId, promisedAt, beyond: true as const };
    return told(await perform('promiseOrder', wish)) !== undefined;
  });

/** Another time for an order; the way back is one tap, however full that time is. */
export const moveSlot = (
  checkId: string,
  promisedAt: number,
  before: number,
  when: SiteFormat['when'],
): Promise<void> =>
  inTurn(async (perform) => {
    if (told(await perform('promiseOrder', { checkId, promisedAt })) === undefined) return;
    const action = { label: orderWords.undo, run: () => void keepSlot(checkId, before) };
    toaster.show({ message: orderWords.promisedFor(when(promisedAt)), tone: 'ok', action });
  });
