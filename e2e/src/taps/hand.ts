import type { Locator, Page } from 'playwright-core';

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

type Counting = {
  touches?: number;
  addEventListener(
    type: 'pointerup',
    listener: (event: { readonly isTrusted: boolean }) => void,
    capture: true,
  ): void;
};

/** Counts what reached the page as a finished touch; runs in the page. */
const countTouches = (): void => {
  const counted = globalThis as unknown as Counting;
  const isCounting = counted.touches !== undefined;
  counted.touches = 0;
  if (isCounting) return;
  const count = ({ isTrusted }: { readonly isTrusted: boolean }): void => {
    if (isTrusted) counted.touches = (counted.touches ?? 0) + 1;
  };
  counted.addEventListener('pointerup', count, true);
};

const touches = (page: Page): Promise<number> =>
  page.evaluate(() => (globalThis as unknown as Counting).touches ?? 0);

const locate = (page: Page, target: Locator | string): Locator =>
  typeof target === 'string' ? page.getByTestId(target).first() : target.first();

const middleOf = async (target: Locator): Promise<{ x: number; y: number }> => {
  const box = await target.boundingBox();
  if (box === null) throw new Error('What is held is not on the screen.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

/** Carries out an order once: its touches, and how long the screen made the person wait between them. */
export const countOrder = async (
  page: Page,
  order: (hand: Hand) => Promise<void>,
): Promise<Count> => {
  await page.evaluate(countTouches);
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
