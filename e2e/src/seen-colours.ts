import type { Locator, Page } from 'playwright-core';

/** What Chromium can simulate; `none` is the usual view. */
export const VIEWS = ['none', 'protanopia', 'deuteranopia', 'tritanopia', 'achromatopsia'] as const;
export type View = (typeof VIEWS)[number];

/** From now on the page is painted as a person with this sight has it. */
export const seeAs = async (page: Page, view: View): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setEmulatedVisionDeficiency', { type: view });
};

export type SeenText = {
  /** WCAG 2.2 contrast of the commonest colour with the farthest one that letters are filled with. */
  readonly ratio: number;
  /** No painted pixel has a hue. */
  readonly grey: boolean;
};

/** Runs in the page. Colours of less than half a per cent of the pixels are edges of letters. */
const MEASURE = `async (picture) => {
  const bytes = Uint8Array.from(atob(picture), (sign) => sign.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const canvas = new OffscreenCanvas(image.width, image.height);
  const pen = canvas.getContext('2d');
  pen.drawImage(image, 0, 0);
  const { data } = pen.getImageData(0, 0, image.width, image.height);
  const counts = new Map();
  let grey = true;
  for (let at = 0; at < data.length; at += 4) {
    const color = [data[at], data[at + 1], data[at + 2]];
    if (Math.max(...color) - Math.min(...color) > 3) grey = false;
    counts.set(color.join(), (counts.get(color.join()) ?? 0) + 1);
  }
  const channel = (value) => {
    const part = value / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  const luminance = (color) => {
    const [red, green, blue] = color.split(',').map((part) => channel(Number(part)));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const filled = [...counts].filter(([, count]) => count >= data.length / 4 / 200);
  const back = luminance(filled.sort((a, b) => b[1] - a[1])[0][0]);
  const ratios = filled.map(([color]) => {
    const front = luminance(color);
    return (Math.max(front, back) + 0.05) / (Math.min(front, back) + 0.05);
  });
  return { ratio: Math.max(...ratios), grey };
}`;

/** The colours of a text as they are painted, the simulated sight included: computed styles do not know of it. */
export const seenText = async (page: Page, text: Locator): Promise<SeenText> => {
  const picture = await text.screenshot({ animations: 'disabled' });
  return page.evaluate(`(${MEASURE})(${JSON.stringify(picture.toString('base64'))})`);
};
