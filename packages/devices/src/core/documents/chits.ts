import type { Block, ReceiptDoc } from '../receipt-doc.ts';
import type { ChitLine, KitchenChitInput, VoidChitInput } from './inputs.ts';
import {
  callBlocks,
  centred,
  feed,
  INDENT,
  isWeight,
  line,
  markBlocks,
  type PaperContext,
  pair,
  rule,
  trainingBlocks,
} from './parts.ts';

type ChitContext = Pick<PaperContext, 'labels'>;

/** What one station has to make, set large enough to be read at arm's length. */
export function kitchenChitDocument(input: KitchenChitInput, context: ChitContext): ReceiptDoc {
  const { labels } = context;
  const numbered = input.course === undefined ? [] : [`${labels.course} ${input.course}`];
  const course = input.courseName === undefined ? numbered : [input.courseName];
  return {
    blocks: [
      ...markBlocks(input.marks, { ...context, money: String }),
      ...(input.rush
        ? [centred(` ${labels.rush} `, { bold: true, invert: true, width: 3, height: 3 })]
        : []),
      ...(input.hold ? holdBanner(context) : []),
      ...reasonBanner(input.banner),
      ...chitHead(input, context),
      ...course.map((text) => centred(text, { bold: true, height: 2 })),
      ...allergyBanner(input.lines, context),
      rule(),
      ...chitLines(input.lines, context),
      rule(),
      ...(input.note === undefined ? [] : [line(input.note, { bold: true, height: 2 })]),
      ...trainingBlocks(input.marks, labels),
      { type: 'cut', mode: 'partial' },
    ],
  };
}

/** What stands below is announced, or taken back for now: nobody is to make it. */
function holdBanner({ labels }: ChitContext): Block[] {
  return [
    centred(` ${labels.hold} `, { bold: true, invert: true, width: 4, height: 4 }),
    centred(labels.notYet, { bold: true, height: 2 }),
  ];
}

/** Narrower than other banners, so that the name of a station has room beside the word. */
function reasonBanner(banner: KitchenChitInput['banner']): Block[] {
  if (banner === undefined) return [];
  const { text, below } = banner;
  return [
    centred(` ${text} `, { bold: true, invert: true, width: 2, height: 3 }),
    ...(below === undefined ? [] : [centred(below, { bold: true, height: 2 })]),
  ];
}

/** Tells a station what became known of a guest after the send: it comes out wherever the plate may stand. */
export function allergyChitDocument(input: VoidChitInput, context: ChitContext): ReceiptDoc {
  const { labels } = context;
  return {
    blocks: [
      ...markBlocks(input.marks, { ...context, money: String }),
      centred(` ${ALLERGY_SIGN} `, { bold: true, width: 4, height: 4 }),
      centred(labels.allergyAfter, { bold: true, height: 2 }),
      ...allergyBanner(input.lines, context),
      ...chitHead(input, context),
      rule('double'),
      ...chitLines(input.lines, context),
      rule('double'),
      ...trainingBlocks(input.marks, labels),
      { type: 'cut', mode: 'partial' },
    ],
  };
}

/** Of signs that every printer has: a drawn one would cost its row the double size. The word stands beside it always. */
export const ALLERGY_SIGN = '(!)';

/** In a place of its own below the head, every allergy of the paper in double size; long ones go on in the next row. */
function allergyBanner(lines: readonly ChitLine[], { labels }: ChitContext): Block[] {
  const all = [...new Set(lines.flatMap(({ allergies = [] }) => allergies))];
  if (all.length === 0) return [];
  return [
    feed(1),
    centred(` ${labels.allergy} `, { bold: true, invert: true, width: 3, height: 3 }),
    ...all.map((text) => centred(text, { bold: true, width: 2, height: 2 })),
    feed(1),
  ];
}

/** Tells a station to stop: every line struck by the word, so that no cook reads it as an order. */
export function voidChitDocument(input: VoidChitInput, context: ChitContext): ReceiptDoc {
  const { labels } = context;
  return {
    blocks: [
      ...markBlocks(input.marks, { ...context, money: String }),
      centred(` ${labels.voided} `, { bold: true, invert: true, width: 4, height: 4 }),
      centred(labels.stopMaking, { bold: true, height: 2 }),
      ...chitHead(input, context),
      ...allergyBanner(input.lines, context),
      rule('double'),
      ...chitLines(input.lines, context, `${labels.voided} `),
      rule('double'),
      ...(input.reason === undefined
        ? []
        : [line(`${labels.reason}: ${input.reason}`, { height: 2 })]),
      ...(input.note === undefined ? [] : [line(input.note, { bold: true, height: 2 })]),
      ...trainingBlocks(input.marks, labels),
      { type: 'cut', mode: 'partial' },
    ],
  };
}

function chitHead(input: VoidChitInput, { labels }: ChitContext): Block[] {
  const table = input.table === undefined ? [] : [`${labels.table} ${input.table}`];
  const people = [
    ...(input.server === undefined ? [] : [input.server]),
    ...(input.covers === undefined ? [] : [`${labels.covers} ${input.covers}`]),
  ];
  return [
    pair(input.station, input.at, { bold: true }),
    ...callBlocks(input.call, undefined),
    ...table.map((text) => centred(text, { bold: true, width: 3, height: 3 })),
    centred(input.orderType, { bold: true, width: 2, height: 2 }),
    ...(input.promised === undefined
      ? []
      : [centred(`${labels.forTime} ${input.promised}`, { bold: true, width: 2, height: 2 })]),
    ...(input.guest ?? []).map((text) => centred(text)),
    ...(people.length === 0 ? [] : [centred(people.join(' \u00b7 '))]),
  ];
}

function chitLines(lines: readonly ChitLine[], context: ChitContext, prefix = ''): Block[] {
  return lines.flatMap((item, at) => [
    ...(at === 0 ? [] : [feed(1)]),
    ...chitLine(item, context, prefix),
  ]);
}

const asMany = (times: number | undefined): string =>
  times === undefined || times === 1 ? '' : `${times} `;

const quantityCells = 5;

function chitLine(item: ChitLine, { labels }: ChitContext, prefix: string): Block[] {
  const big = { bold: true, width: 2, height: 2 };
  const quantity = Math.max(quantityCells, [...item.quantity].length * 2);
  const below = (text: string, style = {}, depth = 0): Block => ({
    type: 'columns',
    cells: [
      { spans: [], width: quantity + depth * INDENT },
      { spans: [{ text, height: 2, ...style }] },
    ],
  });
  return [
    {
      type: 'columns',
      cells: [
        { spans: [{ text: item.quantity, ...big }], width: quantity },
        { spans: [{ text: `${prefix}${item.name}`, ...big }] },
      ],
    },
    ...(item.seat === undefined ? [] : [below(`${labels.seat} ${item.seat}`)]),
    ...(item.modifiers ?? []).map(({ name, quantity: times, depth }) =>
      isWeight(name) ? below(name, { bold: true }) : below(`- ${asMany(times)}${name}`, {}, depth),
    ),
    ...(item.note === undefined ? [] : [below(`! ${item.note}`, { bold: true })]),
    ...(item.allergies ?? []).map((text) =>
      below(` ${ALLERGY_SIGN} ${labels.allergy}: ${text}`, { bold: true, invert: true }),
    ),
  ];
}
