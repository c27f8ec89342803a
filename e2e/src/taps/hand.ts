import type { Locator, Page } from 'playwright-core';
import { middleOf } from '../fingers.ts';

/** A finger that is counted by the page itself: what the screen did not get is no tap. */
export type Hand = {
  readonly page: Page;
  /** Waits until it can be touched, and touches it. */
  tap(target: Locator | string): Promise<void>;
  /** Pressed for longer than any tap; one touch. */
  hold(target: Locator): Promise<void>;
  /** The order is done when this is on the screen. */
  see(target: Locator | string): Promise<void>;
};

export type Count = { readonly taps: number; readonly waitedMs: number };

const HOLD_MS = 700;

/** Counts in the page what reached it as a finished touch, from nought. */
const COUNT_TOUCHES = `(() => {
  const isCounting = 'galleyTouches' in globalThis;
  globalThis.galleyTouches = 0;
  if (isCounting) return;
  const count = ({ isTrusted }) => { if (isTrusted) globalThis.galleyTouches += 1; };
  addEventListener('pointerup', count, true);
})()`;

const touches = (page: Page): Promise<number> => page.evaluate<number>('globalThis.galleyTouches');

const locate = (page: Page, target: Locator | string): Locator =>
  typeof target === 'string' ? page.getByTestId(target).first() : target.first();

/** Carries out an order once: its touches, and how long the screen made the person wait between them. */
export const countOrder = async (
  page: Page,
  order: (hand: Hand) => Promise<void>,
): Promise<Count> => {
  await page.evaluate(COUNT_TOUCHES);
  let waitedMs = 0;
  const ready = async (target: Locator): Promise<void> => {
    const began = performance.now();
    await target.waitFor();
    waitedMs += performance.now() - began;
  };
  const hand: Hand = {
    page,
    tap: async (target) => {
      const place = locate(page, target);
      await ready(place);
      await place.tap();
    },
    hold: async (target) => {
      await ready(target.first());
      const { x, y } = await middleOf(target.first());
      await page.mouse.move(x, y);
      await page.mouse.down();
      await new Promise((done) => setTimeout(done, HOLD_MS));
      await page.mouse.up();
    },
    see: (target) => ready(locate(page, target)),
  };
  await order(hand);
  return { taps: await touches(page), waitedMs };
};
