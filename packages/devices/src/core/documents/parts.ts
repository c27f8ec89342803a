import type { Block, BlockOf, Span } from '../receipt-doc.ts';
import type {
  BusinessIdentity,
  CallNumber,
  MoneyFormat,
  PaperAmount,
  PaperMarks,
} from './inputs.ts';
import type { PaperLabels } from './labels.ts';

/** What every builder needs besides its input; what a house puts on all of its papers. */
export type PaperContext = {
  readonly labels: PaperLabels;
  readonly money: MoneyFormat;
  /** Stands above the name of the business. */
  readonly logo?: BlockOf<'image'>;
  /** Below the lines of the business, and at the foot of what a guest takes home. */
  readonly headerLines?: readonly string[];
  readonly footer?: readonly string[];
};

type TextStyle = Omit<Span, 'text'>;

/** Cells by which what was chosen within something stands further in. */
export const INDENT = 2;

export const line = (text: string, style: TextStyle = {}): Block => ({
  type: 'text',
  spans: [{ text, ...style }],
});

export const centred = (text: string, style: TextStyle = {}): Block => ({
  type: 'text',
  align: 'center',
  spans: [{ text, ...style }],
});

export const rule = (style: 'single' | 'double' | 'dashed' = 'single'): Block => ({
  type: 'rule',
  style,
});

export const feed = (lines: number): Block => ({ type: 'feed', lines });

/** A label at the left and a value that never wraps at the right edge. */
export function pair(label: string, value: string, style: TextStyle = {}): Block {
  return {
    type: 'columns',
    cells: [
      { spans: [{ text: label, ...style }] },
      { spans: [{ text: value, ...style }], align: 'right', fit: true },
    ],
  };
}

export const amounts = (list: readonly PaperAmount[], { money }: PaperContext): Block[] =>
  list.map(({ label, amount }) => pair(label, money(amount)));

const logoFoot = 8;

/** A logo without the empty rows above and below it, a little apart from the name. */
function withoutMargins(logo: BlockOf<'image'>): BlockOf<'image'> {
  const isEmpty = (row: string): boolean => /^0*$/.test(row);
  const first = logo.rows.findIndex((row) => !isEmpty(row));
  if (first < 0) return logo;
  const rows = logo.rows.slice(first, logo.rows.findLastIndex((row) => !isEmpty(row)) + 1);
  return { ...logo, rows: [...rows, ...Array.from({ length: logoFoot }, () => '')] };
}

export function heading(business: BusinessIdentity, context: PaperContext): Block[] {
  const { labels, logo, headerLines = [] } = context;
  return [
    ...(logo === undefined ? [] : [withoutMargins(logo)]),
    centred(business.name, { bold: true, width: 2, height: 2 }),
    ...business.lines.map((text) => centred(text)),
    ...headerLines.map((text) => centred(text)),
    ...(business.taxNumber === undefined
      ? []
      : [centred(`${business.taxNumberName ?? labels.taxNumber} ${business.taxNumber}`)]),
  ];
}

/** White on black and wider than any other line: a mark must not be overlooked. */
export function markBlocks(marks: PaperMarks | undefined, { labels }: PaperContext): Block[] {
  const texts = [
    marks?.copy ? labels.copy : undefined,
    marks?.possibleDuplicate ? labels.possibleDuplicate : undefined,
    marks?.perhapsAlso === undefined
      ? undefined
      : `${labels.perhapsAlso} ${marks.perhapsAlso || labels.anotherRegister}`,
    marks?.replay ? labels.replay : undefined,
  ].filter((text) => text !== undefined);
  return [
    ...trainingBlocks(marks, labels),
    ...texts.map((text) => centred(` ${text} `, { bold: true, invert: true, height: 2 })),
  ];
}

/** Over and under a paper of practice, as large as anything on it: torn in two, either half still says so. */
export function trainingBlocks(
  marks: PaperMarks | undefined,
  labels: PaperContext['labels'],
): Block[] {
  if (!marks?.training) return [];
  return [centred(labels.training, { bold: true, invert: true, width: 2, height: 2 })];
}

/** The number that is called out, as large as its length allows, with the guest's name. */
export function callBlocks(call: CallNumber | undefined, label: string | undefined): Block[] {
  if (call === undefined) return [];
  const scale = call.number.length <= 4 ? 6 : call.number.length <= 8 ? 4 : 2;
  return [
    ...(label === undefined ? [] : [centred(label)]),
    centred(call.number, { bold: true, width: scale, height: scale }),
    ...(call.guest === undefined ? [] : [centred(call.guest, { bold: true, width: 2, height: 2 })]),
  ];
}

/** A label and a value, where there is a value. */
export const maybePair = (label: string, value: string | undefined): Block[] =>
  value === undefined ? [] : [pair(label, value)];

export const partialCut: Block = { type: 'cut', mode: 'partial' };

/** A weight that is named among what is to be done with an item: a dash before it would read as a minus. */
export const isWeight = (text: string): boolean => /^\d+(?:\.\d+)? (?:kg|g|lb|oz)$/.test(text);
