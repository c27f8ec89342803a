import { firstOf, secondsOf } from '../layout/gloss.ts';
import type { Block, ReceiptDoc } from '../receipt-doc.ts';
import type {
  GuestCheckInput,
  PaperLine,
  PaperModifier,
  PaperTax,
  ReceiptInput,
  RefundReceiptInput,
} from './inputs.ts';
import {
  amounts,
  callBlocks,
  centred,
  feed,
  heading,
  INDENT,
  line,
  markBlocks,
  maybePair,
  type PaperContext,
  pair,
  rule,
  trainingBlocks,
} from './parts.ts';

/** The proof after payment. */
export function receiptDocument(input: ReceiptInput, context: PaperContext): ReceiptDoc {
  const { labels } = context;
  return {
    blocks: [
      ...opening(input, context),
      ...callBlocks(input.call, labels.callNumber),
      ...(input.call === undefined ? [] : [feed(1)]),
      pair(labels.receipt, input.receiptNumber, { bold: true }),
      ...(input.supersedes === undefined ? [] : [pair(labels.supersedes, input.supersedes)]),
      ...circumstances(input, context),
      ...bodyBlocks(input, context),
      ...bigAmount(labels.total, input.total, context),
      ...paymentBlocks(input, context),
      ...pointsBlocks(input, context),
      ...closing(input, context),
    ],
  };
}

/** Money given back, on a paper of its own number that names the first receipt. */
export function refundReceiptDocument(
  input: RefundReceiptInput,
  context: PaperContext,
): ReceiptDoc {
  const { labels } = context;
  return {
    blocks: [
      ...opening(input, context),
      centred(labels.refundReceipt, { bold: true, width: 2, height: 2 }),
      feed(1),
      pair(labels.refundReceipt, input.receiptNumber, { bold: true }),
      pair(labels.refundOf, input.originalReceiptNumber),
      ...maybePair(labels.creditNoteFor, input.creditOf),
      ...circumstances(input, context),
      line(`${labels.reason}: ${input.reason}`),
      ...(input.refundedBy === undefined
        ? []
        : [line(`${labels.refundedBy}: ${input.refundedBy}`)]),
      ...(input.approvedBy === undefined
        ? []
        : [line(`${labels.approvedBy}: ${input.approvedBy}`)]),
      ...bodyBlocks(input, context),
      ...bigAmount(labels.refundTotal, input.total, context),
      ...paymentBlocks(input, context),
      ...closing(input, context),
    ],
  };
}

/** The statement before payment; says that it is no receipt. */
export function guestCheckDocument(input: GuestCheckInput, context: PaperContext): ReceiptDoc {
  const { labels } = context;
  return {
    blocks: [
      ...heading(input.business, context),
      ...marksWithSpace(input, context),
      feed(1),
      ...callBlocks(input.call, labels.callNumber),
      ...(input.call === undefined ? [] : [feed(1)]),
      pair(labels.guestCheck, input.checkNumber ?? '', { bold: true }),
      ...(input.replaces === undefined
        ? []
        : [line(`${labels.replacesPrint} ${input.replaces}`, { bold: true })]),
      ...circumstances(input, context),
      ...bodyBlocks(input, context),
      ...bigAmount(labels.amountDue, input.total, context),
      ...closing(input, context, labels.notAReceipt),
    ],
  };
}

function pointsBlocks({ points }: ReceiptInput, { labels }: PaperContext): Block[] {
  if (points === undefined) return [];
  return [
    rule(),
    pair(labels.pointsEarned, String(points.earned)),
    pair(`${labels.pointsBalance} ${points.at}`, String(points.balance)),
  ];
}

function opening(input: ReceiptInput, context: PaperContext): Block[] {
  return [
    ...(input.openDrawer === undefined ? [] : [{ type: 'drawer', pin: input.openDrawer } as const]),
    ...heading(input.business, context),
    ...marksWithSpace(input, context),
    feed(1),
  ];
}

function marksWithSpace(input: GuestCheckInput, context: PaperContext): Block[] {
  const marks = markBlocks(input.marks, context);
  return marks.length === 0 ? [] : [feed(1), ...marks];
}

export function circumstances(input: GuestCheckInput, { labels }: PaperContext): Block[] {
  const place = [
    ...(input.table === undefined ? [] : [`${labels.table} ${input.table}`]),
    ...(input.covers === undefined ? [] : [`${labels.covers} ${input.covers}`]),
  ].join(' \u00b7 ');
  const people = [
    `${labels.register} ${input.register}`,
    ...(input.server === undefined ? [] : [`${labels.server} ${input.server}`]),
  ].join(' \u00b7 ');
  return [
    pair(input.orderType, input.at),
    ...(input.promised === undefined
      ? []
      : [line(`${labels.forTime} ${input.promised}`, { bold: true })]),
    ...(input.guest ?? []).map((text) => line(text)),
    ...(place === '' ? [] : [line(place)]),
    line(people),
    ...maybePair(labels.servedFrom, input.servedFrom),
    ...maybePair(labels.registerId, input.registerId),
  ];
}

export function bodyBlocks(input: GuestCheckInput, context: PaperContext): Block[] {
  const { labels, money } = context;
  const steps = input.adjustments ?? [];
  return [
    rule(),
    ...input.lines.flatMap((item) => lineBlocks(item, context)),
    rule(),
    ...(input.subtotal === undefined ? [] : [pair(labels.subtotal, money(input.subtotal))]),
    ...amounts(steps, context),
  ];
}

const quantityWidth = 4;
/** So that letters of taxes stand one below the other before amounts of usual length. */
const amountWidth = 7;

function lineBlocks(item: PaperLine, context: PaperContext): Block[] {
  const amount = context.money(item.amount);
  const wide = [...item.quantity].length >= quantityWidth;
  return [
    {
      type: 'columns',
      cells: [
        {
          spans: [{ text: item.quantity }],
          width: wide ? item.quantity.length : quantityWidth - 1,
        },
        { spans: [{ text: item.name }] },
        ...(item.taxLetters ? [{ spans: [{ text: item.taxLetters }], fit: true }] : []),
        { spans: [{ text: amount }], align: 'right', fit: true, width: amountWidth },
      ],
    },
    ...(item.detail ?? []).map((text) => indented(text)),
    ...(item.modifiers ?? []).map((modifier) => modifierBlock(modifier, context)),
    ...(item.note === undefined ? [] : [indented(`\u201c${item.note}\u201d`)]),
    ...(item.adjustments ?? []).map(({ label, amount: cut }) => beside(label, context.money(cut))),
  ];
}

const indented = (text: string, depth = 0): Block => ({
  type: 'text',
  indent: quantityWidth + depth * INDENT,
  spans: [{ text }],
});

const beside = (label: string, value: string): Block => ({
  type: 'columns',
  cells: [
    { spans: [], width: quantityWidth - 1 },
    { spans: [{ text: label }] },
    { spans: [{ text: value }], align: 'right', fit: true },
  ],
});

/** A modifier's price stands with its name: the column at the right adds up to the total. */
function modifierBlock(modifier: PaperModifier, { money }: PaperContext): Block {
  const times =
    modifier.quantity === undefined || modifier.quantity === 1 ? '' : `${modifier.quantity} `;
  const price =
    modifier.amount === undefined || modifier.amount === 0 ? '' : ` (${money(modifier.amount)})`;
  return indented(`${times}${modifier.name}${price}`, modifier.depth);
}

/** Twice as tall and wide where it fits in a narrow line, and never broken. */
export function bigAmount(label: string, amount: number, { money }: PaperContext): Block[] {
  const value = money(amount);
  const fits = (firstOf(label).length + value.length) * 2 + 3 <= 32;
  return [
    rule('double'),
    pair(label, value, { bold: true, height: 2, width: fits ? 2 : 1 }),
    rule('double'),
  ];
}

function paymentBlocks(input: ReceiptInput, context: PaperContext): Block[] {
  const { labels, money } = context;
  return [
    ...amounts(input.payments, context),
    ...(input.tip === undefined ? [] : [pair(labels.tip, money(input.tip))]),
    ...(input.change === undefined
      ? []
      : [pair(labels.change, money(input.change), { bold: true })]),
  ];
}

function taxBlocks(input: GuestCheckInput, context: PaperContext): Block[] {
  const note = input.taxNote === undefined ? [] : [line(input.taxNote)];
  if (input.taxes.length === 0 || input.taxesOnTop)
    return note.length === 0 ? [] : [feed(1), ...note];
  const { labels } = context;
  const heads = [labels.tax, labels.net, labels.tax, labels.gross];
  const rows = [heads, ...input.taxes.map((tax) => taxCells(tax, context))];
  const widths = heads.map((_, at) => Math.max(...rows.map((row) => widestOf(row[at] ?? ''))));
  return [feed(1), ...rows.map((row) => taxRow(row, widths)), ...note];
}

/** Cells that three columns of amounts may take of a narrow line, so that the name of a rate stays in one piece. */
const amountsRoom = 26;

/** Where signs of the currency leave no room for names, figures stand alone: the total has the sign. */
const withoutSign = (amount: string): string => amount.replace(/\p{L}+|\p{Sc}/gu, '').trim();

function taxCells(tax: PaperTax, { money }: PaperContext): string[] {
  const letter = tax.letter === undefined ? '' : `${tax.letter} `;
  const figures = [tax.net, tax.tax, tax.gross].map(money);
  const wide = figures.join(' ').length > amountsRoom;
  return [`${letter}${tax.name} ${tax.rate}`, ...(wide ? figures.map(withoutSign) : figures)];
}

/** Characters of a text, or of its second language where that is longer. */
const widestOf = (text: string): number =>
  Math.max(...[firstOf(text), ...secondsOf(text)].map((part) => [...part].length));

/** Figures stand one below the other, and leave the name of the tax as much room as they can. */
function taxRow([name = '', ...values]: readonly string[], widths: readonly number[]): Block {
  return {
    type: 'columns',
    cells: [
      { spans: [{ text: name }] },
      ...values.map((text, at) => ({
        spans: [{ text }],
        align: 'right' as const,
        fit: true,
        width: Math.max(1, widths[at + 1] ?? 1),
      })),
    ],
  };
}

export function closing(input: GuestCheckInput, context: PaperContext, notice?: string): Block[] {
  const footer = [...(input.footer ?? []), ...(context.footer ?? [])];
  return [
    ...taxBlocks(input, context),
    ...(notice === undefined ? [] : [feed(1), centred(notice, { bold: true })]),
    ...(footer.length === 0 ? [] : [feed(1)]),
    ...footer.map((text) => centred(text)),
    ...(input.qr === undefined ? [] : [feed(1), { type: 'qr', data: input.qr, size: 5 } as const]),
    ...trainingBlocks(input.marks, context.labels),
    { type: 'cut', mode: 'partial' },
  ];
}
