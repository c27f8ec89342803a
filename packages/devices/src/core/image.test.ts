import { describe, expect, it } from 'vitest';
import { type Dithering, greyOfRgba, imageBlock } from './image.ts';

const flat = (width: number, height: number, value: number) => ({
  width,
  height,
  data: new Array<number>(width * height).fill(value),
});
const dots = (rows: readonly string[]): number =>
  [...rows.join('')].reduce((sum, digit) => {
    const bits = Number.parseInt(digit, 16).toString(2);
    return sum + bits.replaceAll('0', '').length;
  }, 0);

describe('pictures', () => {
  it('[PR47] black stays black, white stays white, at any dithering and any width', () => {
    for (const how of ['threshold', 'bayer', 'floyd-steinberg', 'atkinson'] as Dithering[]) {
      expect(imageBlock(flat(13, 3, 0), how, 576).rows).toEqual(['fff8', 'fff8', 'fff8']);
      expect(dots(imageBlock(flat(13, 3, 255), how, 576).rows)).toBe(0);
    }
  });

  it('[PR47] grey becomes so many dots as it is dark', () => {
    for (const [how, slack] of [
      ['bayer', 0.05],
      ['floyd-steinberg', 0.03],
    ] as const) {
      for (const value of [32, 64, 128, 192, 224]) {
        const share = dots(imageBlock(flat(64, 64, value), how, 576).rows) / 4096;
        expect(Math.abs(share - (1 - value / 255))).toBeLessThan(slack);
      }
    }
    expect(dots(imageBlock(flat(64, 64, 128), 'threshold', 576).rows)).toBe(0);
    const soft = dots(imageBlock(flat(64, 64, 128), 'atkinson', 576).rows) / 4096;
    expect(soft).toBeGreaterThan(0.4);
    expect(soft).toBeLessThan(0.6);
  });

  it('[PR47] a picture that is too wide shrinks to the paper and keeps its shape', () => {
    const block = imageBlock(flat(1152, 100, 0), 'threshold', 576);
    expect([block.width, block.rows.length]).toEqual([576, 50]);
    expect(dots(block.rows)).toBe(576 * 50);
  });

  it('[PR47] what is transparent is paper', () => {
    expect(greyOfRgba(2, 1, [0, 0, 0, 0, 0, 0, 0, 255]).data).toEqual([255, 0]);
  });
});
