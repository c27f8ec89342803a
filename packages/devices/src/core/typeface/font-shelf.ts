/** A closed polygon: x and y of its corners in turn, in dots of a cell of 12 by 24, y downwards. */
export type Contour = readonly number[];

/** A stretch of text, shaped: letters joined, marks placed, clusters reordered. */
export type ShapedText = {
  /** Width in dots of font A at single size. */
  readonly advance: number;
  /** What each character of the text takes, by its place in UTF-16 units; in order of the text. */
  readonly places: readonly { readonly at: number; readonly advance: number }[];
  readonly contours: readonly Contour[];
};

export type ShapeStyle = { readonly rtl: boolean; readonly bold: boolean };

/**
 * Fonts for what the built-in typeface lacks. The contours stand in a cell whose base line the
 * shelf has chosen for each font; they may reach above and below the cell.
 */
export type FontShelf = {
  /** Name of the font that has every character of a cluster; `undefined` if none is at hand. */
  fontFor(cluster: string): string | undefined;
  /** True if the font has the character. */
  has(font: string, char: string): boolean;
  shape(font: string, text: string, style: ShapeStyle): ShapedText;
};
