import type { Page } from 'playwright-core';

export type TextContrast = { readonly text: string; readonly ratio: number };

/** Runs in the page. */
const MEASURE = `(() => {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  const rgba = (color) => {
    pen.clearRect(0, 0, 1, 1);
    pen.fillStyle = color;
    pen.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = pen.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha / 255];
  };
  const over = (top, below) => {
    const mixed = [0, 1, 2].map((i) => top[i] * top[3] + below[i] * (1 - top[3]));
    return [...mixed, 1];
  };
  const behind = (element) => {
    if (element === null) return [255, 255, 255, 1];
    const own = rgba(getComputedStyle(element).backgroundColor);
    return own[3] === 1 ? own : over(own, behind(element.parentElement));
  };
  const channel = (value) => {
    const part = value / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  const luminance = ([red, green, blue]) =>
    0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue);
  const ratioOf = (element) => {
    const back = behind(element);
    const one = luminance(over(rgba(getComputedStyle(element).color), back));
    const other = luminance(back);
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  };
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent.trim();
    const element = walker.currentNode.parentElement;
    if (text !== '' && element.getClientRects().length > 0)
      found.push({ text, ratio: ratioOf(element) });
  }
  return found.sort((a, b) => a.ratio - b.ratio);
})()`;

/**
 * Contrast (WCAG 2.2, relative luminance) of each visible text against the colours that lie behind it,
 * from computed styles; the lowest first.
 */
export const textContrasts = (page: Page): Promise<TextContrast[]> => page.evaluate(MEASURE);
