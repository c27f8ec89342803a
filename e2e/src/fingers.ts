import type { Locator, Page } from 'playwright-core';

export type Spot = { readonly x: number; readonly y: number };

/** The middle of what a locator shows, in the window. */
export const middleOf = async (target: Locator): Promise<Spot> => {
  const box = await target.boundingBox();
  if (box === null) throw new Error('not on the screen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

/** A finger as the screen reports it to the browser, which makes its own clicks of it. */
export const fingerOn = async (page: Page) => {
  const session = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchEnd', spots: readonly Spot[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: [...spots] });
  const tapAt = async (spot: Spot): Promise<void> => {
    await send('touchStart', [spot]);
    await send('touchEnd', []);
  };
  return { tapAt, tap: async (target: Locator) => tapAt(await middleOf(target)) };
};
export type Finger = Awaited<ReturnType<typeof fingerOn>>;
