import { clustersOf } from '../core/layout/cells.ts';
import { composedText } from '../core/layout/charset.ts';
import type { ReceiptDoc } from '../core/receipt-doc.ts';
import type { FontShelf, ShapedText, ShapeStyle } from '../core/typeface/font-shelf.ts';
import { hasShape } from '../core/typeface/glyphs.ts';
import { type Face, faces, inRanges, type Ranges, rangesOf } from './faces.ts';
import { readFontFile, readSlices } from './files.ts';
import { contoursOf } from './outlines.ts';
import { sfntOfWoff } from './sfnt.ts';

type HarfBuzz = typeof import('harfbuzzjs');

/** A file that is open: its characters and its type at both weights. */
type OpenFont = {
  readonly face: Face;
  readonly points: ReadonlySet<number>;
  readonly unitsPerEm: number;
  readonly regular: InstanceType<HarfBuzz['Font']>;
  readonly bold: InstanceType<HarfBuzz['Font']>;
  readonly bytes: number;
  readonly file: string;
  used: number;
};

/** The fonts of this program as a shelf; slices that are packed have to be fetched before. */
export type LoadedFonts = FontShelf & {
  /** Fetches what the text of a paper needs; until then the shelf does not have it. */
  load(text: string): Promise<void>;
  /** Bytes of font files that are held open. */
  readonly openBytes: number;
};

/** One file of a face, with that of its bold type, and the code points that it may be asked for. */
type Slice = {
  readonly face: Face;
  readonly file: string;
  readonly boldFile?: string;
  readonly ranges: Ranges;
};

/** Bytes of open fonts besides the one that has everything; the longest unused are put back. */
const mostBytes = 12 * 1024 * 1024;
const mostShaped = 2000;
const lastResort = 'unifont';

/**
 * Opens the shelf. The shaper is loaded with the first character that needs a font, files when a
 * text asks for them: a shop of one script never pays for the others.
 */
export function openFonts(): LoadedFonts {
  return new Shelf();
}

/** Everything that is set as text on a paper. */
export const textOf = (doc: ReceiptDoc): string =>
  doc.blocks
    .flatMap((block) => {
      if (block.type === 'text') return block.spans;
      return block.type === 'columns' ? block.cells.flatMap((cell) => cell.spans) : [];
    })
    .map((span) => span.text.replace(/[\ufff9-\ufffb]/g, ' '))
    .join('\n');

class Shelf implements LoadedFonts {
  #hb: HarfBuzz | undefined;
  readonly #open = new Map<string, OpenFont>();
  readonly #slices: Slice[] = [];
  readonly #chosen = new Map<string, string | undefined>();
  readonly #shaped = new Map<string, ShapedText>();
  #clock = 0;

  async load(text: string): Promise<void> {
    const points = foreignPoints(text);
    if (points.size === 0) return;
    this.#hb ??= await import('harfbuzzjs');
    if (this.#slices.length === 0) this.#slices.push(...faces.flatMap(slicesOf));
    this.#putBack();
    for (const slice of this.#slices) {
      if (slice.face.name === lastResort || this.#open.has(slice.file)) continue;
      if (![...points].some((point) => inRanges(slice.ranges, point))) continue;
      await this.#fetch(slice);
    }
    const missing = [...points].some((point) => !this.#has(point));
    const rest = this.#slices.find(({ face }) => face.name === lastResort);
    if (missing && rest && !this.#open.has(rest.file)) await this.#fetch(rest);
  }

  get openBytes(): number {
    return [...this.#open.values()].reduce((sum, { bytes }) => sum + bytes, 0);
  }

  fontFor(cluster: string): string | undefined {
    if (this.#open.size === 0) return undefined;
    if (this.#chosen.has(cluster)) return this.#chosen.get(cluster);
    if (this.#chosen.size > mostShaped) this.#chosen.clear();
    const font = this.#choose(cluster);
    this.#chosen.set(cluster, font);
    return font;
  }

  has(name: string, char: string): boolean {
    return this.#open.get(name)?.points.has(char.codePointAt(0) ?? 0) ?? false;
  }

  shape(name: string, text: string, style: ShapeStyle): ShapedText {
    const font = this.#open.get(name);
    if (font === undefined || this.#hb === undefined) throw new Error(`No font ${name} is open`);
    font.used = ++this.#clock;
    const key = [name, style.rtl, style.bold, text].join(' ');
    const known = this.#shaped.get(key);
    if (known) return known;
    if (this.#shaped.size > mostShaped) this.#shaped.clear();
    const shaped = this.#shape(this.#hb, font, text, style);
    this.#shaped.set(key, shaped);
    return shaped;
  }

  #has(point: number): boolean {
    for (const font of this.#open.values()) if (font.points.has(point)) return true;
    return false;
  }

  /** A font with the joiners too, so that a sequence of emoji becomes one picture; else without. */
  #choose(cluster: string): string | undefined {
    const points = [...cluster].map((char) => char.codePointAt(0) ?? 0);
    const visible = points.filter((point) => !ignorable.test(String.fromCodePoint(point)));
    if (visible.length === 0) return undefined;
    const fonts = faces.flatMap((face) =>
      [...this.#open.values()].filter((font) => font.face === face),
    );
    const whole = fonts.find((font) => points.every((point) => font.points.has(point)));
    const found = whole ?? fonts.find((font) => visible.every((point) => font.points.has(point)));
    return found?.file;
  }

  async #fetch({ face, file, boldFile }: Slice): Promise<void> {
    const hb = this.#hb;
    if (hb === undefined) return;
    const sfnt = await sfntOf(face, file);
    const own = new hb.Face(new hb.Blob(sfnt));
    const heavy = boldFile === undefined ? undefined : await sfntOf(face, boldFile);
    this.#open.set(file, {
      ...{ face, file, used: ++this.#clock },
      bytes: sfnt.length + (heavy?.length ?? 0),
      points: new Set(own.collectUnicodes()),
      unitsPerEm: own.upem,
      regular: fontOf(hb, own, 400),
      bold: heavy ? fontOf(hb, new hb.Face(new hb.Blob(heavy)), 700) : fontOf(hb, own, 700),
    });
    this.#chosen.clear();
  }

  /** The shaper gives the memory back once nothing points to a font. */
  #putBack(): void {
    const packed = [...this.#open.values()].filter(({ face }) => face.name !== lastResort);
    let bytes = packed.reduce((sum, font) => sum + font.bytes, 0);
    for (const font of packed.sort((a, b) => a.used - b.used)) {
      if (bytes <= mostBytes) return;
      bytes -= font.bytes;
      this.#open.delete(font.file);
      this.#chosen.clear();
      this.#shaped.clear();
    }
  }

  #shape(hb: HarfBuzz, font: OpenFont, text: string, { rtl, bold }: ShapeStyle): ShapedText {
    const type = bold ? font.bold : font.regular;
    const buffer = new hb.Buffer();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    buffer.setDirection(rtl ? hb.Direction.RTL : hb.Direction.LTR);
    hb.shape(type, buffer);
    const { em, baseline, tracking = 0 } = font.face.stand;
    const scale = em / font.unitsPerEm;
    const thick = bold && font.face.bold === 'none' ? 1 : 0;
    const places: { at: number; advance: number }[] = [];
    const contours: (readonly number[])[] = [];
    let pen = 0;
    for (const glyph of buffer.getGlyphInfosAndPositions()) {
      const { codepoint, cluster, xAdvance = 0, xOffset = 0, yOffset = 0 } = glyph;
      const advance = xAdvance * scale + (xAdvance > 0 ? tracking : 0);
      const outline = contoursOf(type.glyphToJson(codepoint), (x, y) => [
        pen + tracking / 2 + (x + xOffset) * scale,
        baseline - (y + yOffset) * scale,
      ]);
      contours.push(...outline);
      if (thick > 0) contours.push(...outline.map((contour) => moved(contour, thick)));
      places.push({ at: cluster, advance });
      pen += advance;
    }
    return { advance: pen, places: places.sort((a, b) => a.at - b.at), contours };
  }
}

/** A weight counts for fonts with an axis of weights; others are as they are. */
function fontOf(hb: HarfBuzz, face: InstanceType<HarfBuzz['Face']>, weight: number) {
  const font = new hb.Font(face);
  if ('wght' in face.getAxisInfos()) font.setVariations([new hb.Variation('wght', weight)]);
  return font;
}

/** A second print beside the first, for type that has no bold weight. */
const moved = (contour: readonly number[], dots: number): readonly number[] =>
  contour.map((value, at) => (at % 2 === 0 ? value + dots : value));

const ignorable = /^\p{Default_Ignorable_Code_Point}$/u;

/** Code points of the clusters that the built-in typeface has no shape for. */
function foreignPoints(text: string): Set<number> {
  const foreign = clustersOf(composedText(text)).filter(
    (cluster) => !/^[\p{Cc} -~]$/u.test(cluster) && !hasShape(cluster),
  );
  return new Set(
    foreign.flatMap((cluster) => [...cluster].map((char) => char.codePointAt(0) ?? 0)),
  );
}

function slicesOf(face: Face): Slice[] {
  if (face.range !== undefined) {
    const ranges = rangesOf(face.range);
    const file = face.file.replace('{weight}', '400');
    const bold = face.file.replace('{weight}', '700');
    return [{ face, file, ranges, ...(bold !== file && { boldFile: bold }) }];
  }
  return Object.entries(readSlices(face)).map(([name, range]) => ({
    face,
    file: face.file.replace('{slice}', name.replace(/[[\]]/g, '')),
    ranges: rangesOf(range),
  }));
}

async function sfntOf(face: Face, file: string): Promise<Uint8Array> {
  const bytes = readFontFile(face, file);
  if (file.endsWith('.woff')) return sfntOfWoff(bytes);
  const { default: decompress } = await import('woff2-encoder/decompress');
  return decompress(bytes);
}
