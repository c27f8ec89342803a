import { type Bitmap, bitmapOf, isBlack, type Strip } from './strip.ts';

type Item = { readonly picture: Bitmap; readonly x: number };

/** The line that is being set: nothing of it is on paper before it ends. */
export class LineBuffer {
  readonly #items: Item[] = [];
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
    this.#text += text;
  }

  /** Moves on to a dot; the text dump gets as many blanks as cells are passed over. */
  moveTo(x: number, cell: number): void {
    if (x > this.#x) this.#text += ' '.repeat(Math.round((x - this.#x) / cell));
    this.#x = Math.max(0, x);
  }

  /** Prints the line, bottoms aligned, and feeds by the spacing or its height if that is more. */
  printOn(strip: Strip, left: number, area: number, align: number, spacing: number): void {
    const height = Math.max(0, ...this.#items.map((item) => item.picture.height));
    const room = Math.max(0, area - this.#x);
    const start = left + (align === 0 ? 0 : align === 1 ? Math.floor(room / 2) : room);
    const top = strip.height;
    strip.feed(Math.max(height, spacing));
    for (const { picture, x } of this.#items) {
      strip.stamp(picture, start + x, top + height - picture.height);
    }
    strip.lines.push(this.#text.trimEnd());
    this.clear();
  }

  clear(): void {
    this.#items.length = 0;
    this.#x = 0;
    this.#text = '';
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
