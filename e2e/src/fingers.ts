import type { Locator, Page } from 'playwright-core';

export type Spot = { readonly x: number; readonly y: number };

/** The middle of what a locator shows, in the window. */
export const middleOf = async (target: Locator): Promise<Spot> => {
  const box = await target.boundingBox();
  if (box === null) throw new Error('not on the screen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

/** Pixels of a millimetre at scale 1. */
const PX_PER_MM = 96 / 25.4;

/** By how much a finger drifts between coming down and being lifted, in millimetres. */
export type Drift = { readonly right?: number; readonly down?: number };

type Touch = Spot & { readonly id: number };

/** A finger as the screen reports it to the browser, which makes its own clicks of it. */
export const fingerOn = async (page: Page) => {
  const session = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', spots: readonly (Spot | Touch)[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: [...spots] });
  const tapAt = async (spot: Spot): Promise<void> => {
    await send('touchStart', [spot]);
    await send('touchEnd', []);
  };
  return {
    tapAt,
    tap: async (target: Locator) => tapAt(await middleOf(target)),
    /** Comes down 2 mm inside the end or foot of a target and drifts from there, in steps as a hand does. */
    drift: async (target: Locator, { right = 0, down = 0 }: Drift): Promise<void> => {
      const box = await target.boundingBox();
      if (box === null) throw new Error('not on the screen');
      const inside = 2 * PX_PER_MM;
      const x = right > 0 ? box.x + box.width - inside : box.x + box.width / 2;
      const y = down > 0 ? box.y + box.height - inside : box.y + box.height / 2;
      await send('touchStart', [{ x, y }]);
      for (const part of [0.25, 0.5, 0.75, 1])
        await send('touchMove', [
          { x: x + right * PX_PER_MM * part, y: y + down * PX_PER_MM * part },
        ]);
      await send('touchEnd', []);
    },
    /** Two thumbs: each comes down before the other one is lifted, in the order of the targets. */
    overlap: async (...targets: readonly Locator[]): Promise<void> => {
      let held: Touch | undefined;
      for (const [id, target] of targets.entries()) {
        const next = { ...(await middleOf(target)), id };
        await send('touchStart', held === undefined ? [next] : [held, next]);
        if (held !== undefined) await send('touchEnd', [held]);
        held = next;
      }
      await send('touchEnd', []);
    },
  };
};
export type Finger = Awaited<ReturnType<typeof fingerOn>>;
