import { z } from 'zod';

/**
 * What goes on paper, independent of any printer. Plain data that survives JSON and
 * `postMessage`. Widths are counted in character cells of font A; how many there are comes from
 * the printer model (32 on 58 mm paper, 48 on 80 mm).
 */
export const alignSchema = z.enum(['left', 'center', 'right']);
export type Align = z.infer<typeof alignSchema>;

const scale = z.int().min(1).max(8);

/** A run of text in one style. `width` and `height` multiply the cell, 1 to 8 times. */
export const spanSchema = z.object({
  text: z.string(),
  bold: z.boolean().optional(),
  underline: z.boolean().optional(),
  invert: z.boolean().optional(),
  width: scale.optional(),
  height: scale.optional(),
});
export type Span = z.infer<typeof spanSchema>;

/**
 * One column. A `width` in cells is fixed; `fit` makes it at least as wide as its text, so that it
 * never wraps; with neither the cell shares what the others leave.
 */
export const cellSchema = z.object({
  spans: z.array(spanSchema),
  width: z.int().min(1).max(255).optional(),
  fit: z.boolean().optional(),
  align: alignSchema.optional(),
});
export type Cell = z.infer<typeof cellSchema>;

/** A paragraph, wrapped at words; `\n` starts a new line, `indent` shifts it in cells. */
export const textBlockSchema = z.object({
  type: z.literal('text'),
  spans: z.array(spanSchema),
  align: alignSchema.optional(),
  indent: z.int().min(0).max(20).optional(),
});

/** Cells side by side, one empty cell between them; each wraps inside its own width. */
export const columnsBlockSchema = z.object({
  type: z.literal('columns'),
  cells: z.array(cellSchema).min(1).max(12),
});

export const ruleBlockSchema = z.object({
  type: z.literal('rule'),
  style: z.enum(['single', 'double', 'dashed']).optional(),
});

export const feedBlockSchema = z.object({
  type: z.literal('feed'),
  lines: z.int().min(1).max(255),
});

export const symbologySchema = z.enum(['ean13', 'ean8', 'upca', 'itf', 'code39', 'code128']);
export type Symbology = z.infer<typeof symbologySchema>;

/** `height` and `module` (width of the narrowest bar) are dots; `text` prints the data below. */
export const barcodeBlockSchema = z.object({
  type: z.literal('barcode'),
  symbology: symbologySchema,
  data: z.string().min(1).max(250),
  height: z.int().min(1).max(255).optional(),
  module: z.int().min(2).max(6).optional(),
  text: z.boolean().optional(),
  align: alignSchema.optional(),
});

/** `size` is the edge of one module in dots. The data is encoded as UTF-8. */
export const qrBlockSchema = z.object({
  type: z.literal('qr'),
  data: z.string().min(1).max(2000),
  size: z.int().min(1).max(16).optional(),
  ecc: z.enum(['L', 'M', 'Q', 'H']).optional(),
  align: alignSchema.optional(),
});

/** A picture of one bit a dot: a row is hexadecimal, the highest bit leftmost, 1 is black. */
export const imageBlockSchema = z.object({
  type: z.literal('image'),
  width: z.int().min(1).max(832),
  rows: z.array(z.string().regex(/^([0-9a-f]{2})*$/i)).max(4096),
  align: alignSchema.optional(),
});

/** Feeds the last line past the cutter, then cuts. */
export const cutBlockSchema = z.object({
  type: z.literal('cut'),
  mode: z.enum(['partial', 'full']),
});

/** Opens the cash drawer on connector pin 2 or 5. */
export const drawerBlockSchema = z.object({
  type: z.literal('drawer'),
  pin: z.union([z.literal(2), z.literal(5)]),
});

/**
 * Bytes that another program has made for its printer, in hexadecimal; they are sent as they are.
 * What they do is not looked into: proved is no more than that the printer has read past the last of them.
 */
export const rawBlockSchema = z.object({
  type: z.literal('raw'),
  data: z
    .string()
    .max(4_000_000)
    .regex(/^([0-9a-f]{2})*$/),
});

export const blockSchema = z.discriminatedUnion('type', [
  textBlockSchema,
  columnsBlockSchema,
  ruleBlockSchema,
  feedBlockSchema,
  barcodeBlockSchema,
  qrBlockSchema,
  imageBlockSchema,
  cutBlockSchema,
  drawerBlockSchema,
  rawBlockSchema,
]);
export type Block = z.infer<typeof blockSchema>;
export type BlockOf<T extends Block['type']> = Extract<Block, { type: T }>;

/**
 * `direction` is that of the paper's language: from right to left the columns stand in turned
 * order, `left` means where lines begin, and a column at the line's end stands at the left.
 */
export const receiptDocSchema = z.object({
  direction: z.enum(['ltr', 'rtl']).optional(),
  blocks: z.array(blockSchema).max(5000),
});
export type ReceiptDoc = z.infer<typeof receiptDocSchema>;

/** Another program's bytes as a document, so that they go the way of every job. */
export const rawDocument = (bytes: Iterable<number>): ReceiptDoc => ({
  blocks: [{ type: 'raw', data: hexOf(bytes) }],
});

const hexOf = (bytes: Iterable<number>): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
