import type { Failure, Result } from '@galley/base';
import { clashesOfWish } from './allergies.ts';
import { useRead } from './read.store.ts';
import { type ClashAsk, type LineWish, patchUi } from './ui.store.ts';

export const isClash = (outcome: Result<unknown, Failure>): boolean =>
  !outcome.ok && outcome.error.code === 'allergy_clash';

/** A clash is a question, not a refusal; several wait for one another. */
export const askClash = (ask: ClashAsk): void =>
  patchUi(({ sheet }) => ({
    sheet: { type: 'clash', asks: sheet?.type === 'clash' ? [...sheet.asks, ask] : [ask] },
  }));

/** The next question, or none. */
export const nextClash = (): void =>
  patchUi(({ sheet }) => {
    const left = sheet?.type === 'clash' ? sheet.asks.slice(1) : [];
    return { sheet: left.length === 0 ? null : { type: 'clash', asks: left } };
  });

/** Of what is on the screen; the core asks about what the screen has not heard of yet. */
export const clashes = (wish: LineWish): boolean =>
  wish.confirms === undefined && clashesOfWish(useRead.getState(), wish).length > 0;
