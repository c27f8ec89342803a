import type { Page } from 'playwright-core';
import type { Size } from './browser.ts';

export const WIDE: Size = { width: 1920, height: 1080 };

/** A picture for a person to look at, where one asks for them by GALLEY_PICTURES; also at other sizes. */
export const picture = async (page: Page, name: string, ...sizes: Size[]): Promise<void> => {
  const folder = process.env['GALLEY_PICTURES'];
  if (folder === undefined) return;
  await page.screenshot({ path: `${folder}/${name}.png` });
  const own = page.viewportSize();
  for (const size of sizes) {
    await page.setViewportSize(size);
    await page.screenshot({ path: `${folder}/${name}-${size.width}.png` });
  }
  if (sizes.length > 0 && own !== null) await page.setViewportSize(own);
};
