import type { Block, Cell, ReceiptDoc } from '../receipt-doc.ts';
import type { BusinessIdentity, PaperMarks } from './inputs.ts';
import type { PaperLabels } from './labels.ts';
import {
  centred,
  feed,
  heading,
  line,
  markBlocks,
  maybePair,
  type PaperContext,
  pair,
  partialCut,
  rule,
} from './parts.ts';

/** One figure of a report: a name of the house's own, or a word of the paper's labels; amounts are minor units. */
export type ReportRow = {
  readonly label: string;
  readonly count?: number;
  readonly amount?: number;
};

export type ReportSection = {
  readonly title: string;
  readonly rows: readonly ReportRow[];
  /** Set below the rows, apart from them. */
  readonly total?: ReportRow;
};

export type ReportInput = {
  /** An X report reads and changes nothing; a Z report closes the register's own series. */
  readonly kind: 'x' | 'z';
  readonly business: BusinessIdentity;
  readonly register: string;
  readonly number?: string;
  readonly businessDate: string;
  readonly openedAt?: string;
  readonly closedAt?: string;
  readonly at: string;
  readonly by?: string;
  readonly sections: readonly ReportSection[];
  readonly notes?: readonly string[];
  readonly marks?: PaperMarks;
};

export function reportDocument(input: ReportInput, context: PaperContext): ReceiptDoc {
  const { labels } = context;
  return {
    blocks: [
      ...heading(input.business, context),
      ...markBlocks(input.marks, context),
      feed(1),
      centred(input.kind === 'z' ? labels.zReport : labels.xReport, {
        ...{ bold: true, width: 2, height: 2 },
      }),
      feed(1),
      ...maybePair(labels.zNumber, input.number),
      pair(labels.businessDate, input.businessDate, { bold: true }),
      pair(labels.register, input.register),
      ...maybePair(labels.openedAt, input.openedAt),
      ...maybePair(labels.closedAt, input.closedAt),
      ...input.sections.flatMap((section) => sectionBlocks(section, context)),
      ...(input.notes ?? []).map((text) => line(text)),
      rule('double'),
      ...maybePair(labels.printedBy, input.by),
      pair('', input.at),
      partialCut,
    ],
  };
}

function sectionBlocks({ title, rows, total }: ReportSection, context: PaperContext): Block[] {
  return [
    rule(),
    line(title, { bold: true }),
    ...rows.map((row) => figure(row, context, false)),
    ...(total === undefined ? [] : [rule('dashed'), figure(total, context, true)]),
  ];
}

/** Count and amount each in a column of its own, so that they stand one below the other. */
function figure(
  { label, count, amount }: ReportRow,
  { money }: PaperContext,
  bold: boolean,
): Block {
  const cell = (text: string, width: number): Cell => ({
    ...{ spans: [{ text, bold }], align: 'right', fit: true, width },
  });
  return {
    type: 'columns',
    cells: [
      { spans: [{ text: label, bold }] },
      cell(count === undefined ? '' : String(count), 4),
      cell(amount === undefined ? '' : money(amount), 9),
    ],
  };
}

export type CashSlipKind =
  | 'opening-float'
  | 'paid-in'
  | 'paid-out'
  | 'drop'
  | 'no-sale'
  | 'declared';

/** A movement of cash that is no sale. */
export type CashSlipInput = {
  readonly kind: CashSlipKind;
  readonly business: BusinessIdentity;
  readonly register: string;
  readonly drawer?: string;
  readonly at: string;
  readonly by: string;
  readonly approvedBy?: string;
  readonly reason?: string;
  readonly note?: string;
  /** Minor units; none for a drawer that was only opened. */
  readonly amount?: number;
  readonly marks?: PaperMarks;
  readonly openDrawer?: 2 | 5;
};

const slipTitles: Readonly<Record<CashSlipKind, keyof PaperLabels>> = {
  'opening-float': 'openingFloat',
  'paid-in': 'paidIn',
  'paid-out': 'paidOut',
  drop: 'drop',
  'no-sale': 'noSale',
  declared: 'declared',
};

/** Kept in the drawer beside the money; somebody signs it. */
export function cashSlipDocument(input: CashSlipInput, context: PaperContext): ReceiptDoc {
  const { labels, money } = context;
  const { amount } = input;
  return {
    blocks: [
      ...(input.openDrawer === undefined
        ? []
        : [{ type: 'drawer', pin: input.openDrawer } as const]),
      centred(input.business.name, { bold: true }),
      ...markBlocks(input.marks, context),
      feed(1),
      centred(labels[slipTitles[input.kind]], { bold: true, height: 2 }),
      feed(1),
      pair(`${labels.register} ${input.register}`, input.at),
      ...maybePair(labels.drawer, input.drawer),
      pair(labels.person, input.by),
      ...maybePair(labels.approvedBy, input.approvedBy),
      ...maybePair(labels.reason, input.reason),
      ...(input.note === undefined ? [] : [line(input.note)]),
      ...(amount === undefined
        ? []
        : [
            rule('double'),
            pair(labels.amount, money(amount), { bold: true, height: 2, width: 2 }),
          ]),
      rule('double'),
      feed(3),
      rule('dashed'),
      line(labels.signature),
      partialCut,
    ],
  };
}
