import { type Bitmap, bitmapOf, isBlack } from '../../core/typeface/bitmap.ts';
import { Strip } from './strip.ts';

type Item = { readonly picture: Bitmap; readonly x: number };

/** More parts than a line of the smallest type has: then they are merged into one picture. */
const mostItems = 1000;
const longestText = 4000;

/** Where a line goes. `upsideDown` turns it as a whole. */
export type LinePlace = {
  readonly left: number;
  readonly area: number;
  readonly align: number;
  readonly spacing: number;
  readonly upsideDown: boolean;
};

/** The line that is being set: nothing of it is on paper before it ends. */
export class LineBuffer {
  #items: Item[] = [];
  #x = 0;
  #text = '';

  get x(): number {
    return this.#x;
  }

  get empty(): boolean {
    return this.#items.length === 0 && this.#text === '';
  }

  add(picture: Bitmap, text: string): void {
    this.#items.push({ picture, x: this.#x });
    this.#x += picture.width;
    this.#note(text);
    if (this.#items.length > mostItems) this.#merge();
  }

  /** Moves on to a dot; the text dump gets as many blanks as cells are passed over. */
  moveTo(x: number, cell: number): void {
    if (x > this.#x) this.#note(' '.repeat(Math.round((x - this.#x) / cell)));
    this.#x = Math.max(0, x);
  }

  /** Prints the line, bottoms aligned, and feeds by the spacing or its height if that is more. */
  printOn(strip: Strip, place: LinePlace): void {
    const { left, area, align, spacing, upsideDown } = place;
    const height = this.#height();
    const room = Math.max(0, area - this.#x);
    const before = align === 0 ? 0 : align === 1 ? Math.floor(room / 2) : room;
    const top = strip.height;
    strip.feed(Math.max(height, spacing));
    for (const { picture, x } of this.#items) {
      const at = before + x;
      if (!upsideDown) strip.stamp(picture, left + at, top + height - picture.height);
      else strip.stamp(onItsHead(picture), left + area - at - picture.width, top);
    }
    strip.lines.push(this.#text.trimEnd());
    this.clear();
  }

  clear(): void {
    this.#items = [];
    this.#x = 0;
    this.#text = '';
  }

  #height(): number {
    return this.#items.reduce((most, { picture }) => Math.max(most, picture.height), 0);
  }

  #note(text: string): void {
    if (this.#text.length + text.length <= longestText) this.#text += text;
  }

  #merge(): void {
    const width = this.#items.reduce(
      (most, { picture, x }) => Math.max(most, x + picture.width),
      0,
    );
    const height = this.#height();
    const whole = new Strip(width);
    whole.feed(height);
    for (const { picture, x } of this.#items) whole.stamp(picture, x, height - picture.height);
    this.#items = [{ picture: whole.picture(), x: 0 }];
  }
}

export const inverted = (picture: Bitmap): Bitmap =>
  bitmapOf(picture.width, picture.height, (x, y) => !isBlack(picture, x, y));

export const underlined = (picture: Bitmap, thickness: number): Bitmap =>
  bitmapOf(
    picture.width,
    picture.height,
    (x, y) => isBlack(picture, x, y) || y >= picture.height - thickness,
  );

export const onItsHead = (picture: Bitmap): Bitmap =>
  bitmapOf(picture.width, picture.height, (x, y) =>
    isBlack(picture, picture.width - 1 - x, picture.height - 1 - y),
  );

/** A quarter turn clockwise. */
export const turned = (picture: Bitmap): Bitmap =>
  bitmapOf(picture.height, picture.width, (x, y) => isBlack(picture, y, picture.height - 1 - x));
