import type { Bitmap } from '../../core/typeface/bitmap.ts';
import { type LineBuffer, onItsHead, turned } from './line-buffer.ts';
import { Strip } from './strip.ts';

/** Highest page that is set (`ESC W` of common printers). */
const pageHeight = 2400;

type Area = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/**
 * Page mode (`ESC L`): lines are set in an area of a page, in one of four directions, and the whole
 * page is printed at once. Directions are those of `ESC T`: 0 to the right, 1 upwards, 2 upside
 * down, 3 downwards.
 */
export class PageBuffer {
  #page: Strip;
  #texts: string[] = [];
  #area: Area;
  #direction = 0;
  #used = 0;
  #top = 0;
  #lines: Strip;

  constructor(widthDots: number) {
    this.#page = blank(widthDots);
    this.#area = { x: 0, y: 0, width: widthDots, height: pageHeight };
    this.#lines = new Strip(this.#room.width);
  }

  get #room(): { width: number; height: number } {
    const { width, height } = this.#area;
    return this.#direction % 2 === 0 ? { width, height } : { width: height, height: width };
  }

  setArea(x: number, y: number, width: number, height: number): void {
    this.#settle();
    this.#area = {
      x,
      y,
      width: clamped(width, this.#page.width),
      height: clamped(height, pageHeight),
    };
    this.#begin(0);
  }

  setDirection(direction: number): void {
    this.#settle();
    this.#direction = direction % 4;
    this.#begin(0);
  }

  moveTo(y: number): void {
    this.#settle();
    this.#begin(clamped(y, pageHeight));
  }

  get y(): number {
    return this.#top + this.#lines.height;
  }

  feed(dots: number): void {
    this.moveTo(this.y + dots);
  }

  line(line: LineBuffer, spacing: number): void {
    const { width, height } = this.#room;
    if (this.y > height) line.clear();
    else line.printOn(this.#lines, { left: 0, area: width, align: 0, spacing, upsideDown: false });
  }

  /** Wipes the page (`CAN`). */
  clear(): void {
    this.#page = blank(this.#page.width);
    this.#texts = [];
    this.#used = 0;
    this.#begin(0);
  }

  printOn(strip: Strip): void {
    this.#settle();
    this.#begin(this.y);
    const { width, bits } = this.#page.picture();
    const top = strip.height;
    strip.feed(this.#used);
    strip.stamp({ width, height: this.#used, bits }, 0, top);
    strip.lines.push(...this.#texts);
  }

  #begin(top: number): void {
    this.#top = top;
    this.#lines = new Strip(this.#room.width);
  }

  /** Puts what was set since the last move on the page, turned as its direction says. */
  #settle(): void {
    if (this.#lines.lines.length === 0) return;
    this.#texts.push(...this.#lines.lines.slice(0, Math.max(0, 2000 - this.#texts.length)));
    const picture = directed(this.#lines.picture(), this.#direction);
    const { x, y } = this.#corner(picture);
    this.#page.stamp(picture, x, y);
    this.#used = Math.max(this.#used, Math.min(pageHeight, y + picture.height));
  }

  #corner(picture: Bitmap): { x: number; y: number } {
    const { x, y, width, height } = this.#area;
    if (this.#direction === 0) return { x, y: y + this.#top };
    if (this.#direction === 1) return { x: x + this.#top, y };
    if (this.#direction === 2) return { x, y: y + height - this.#top - picture.height };
    return { x: x + width - this.#top - picture.width, y };
  }
}

function blank(width: number): Strip {
  const page = new Strip(width);
  page.feed(pageHeight);
  return page;
}

const clamped = (value: number, most: number): number => Math.max(0, Math.min(most, value));

function directed(picture: Bitmap, direction: number): Bitmap {
  if (direction === 0) return picture;
  if (direction === 2) return onItsHead(picture);
  return direction === 3 ? turned(picture) : onItsHead(turned(picture));
}
