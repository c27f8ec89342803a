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
  trainingBlocks,
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
  /**
   * An X report reads and changes nothing; a Z report closes the register's own series; a day is the site's; `tips` is
   * what a person has of tips.
   */
  readonly kind: 'x' | 'z' | 'day' | 'tips';
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

const REPORT_TITLES = {
  x: 'xReport',
  z: 'zReport',
  day: 'dayReport',
  tips: 'tips',
} as const;

export function reportDocument(input: ReportInput, context: PaperContext): ReceiptDoc {
  const { labels } = context;
  return {
    blocks: [
      ...heading(input.business, context),
      ...markBlocks(input.marks, context),
      feed(1),
      centred(labels[REPORT_TITLES[input.kind]], {
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
      ...trainingBlocks(input.marks, labels),
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
  | 'declared'
  | 'change'
  | 'deposit'
  | 'top-up'
  | 'hand-over';

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
  /** Who gave or got it. */
  readonly party?: string;
  /** Notes and coins as they were counted, and what the count is held against. */
  readonly rows?: readonly ReportRow[];
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
  change: 'changeFromSafe',
  deposit: 'toBank',
  'top-up': 'topUp',
  'hand-over': 'handOver',
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
      ...maybePair(labels.givenTo, input.party),
      ...(input.note === undefined ? [] : [line(input.note)]),
      ...(input.rows === undefined
        ? []
        : [rule(), ...input.rows.map((row) => figure(row, context, false))]),
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
      ...trainingBlocks(input.marks, labels),
      partialCut,
    ],
  };
}
