import {
  type PaperContext,
  type PaperLabels,
  printJobKey,
  type ReportInput,
  type ReportSection,
  reportDocument,
} from '@galley/devices/core';
import {
  type FundClose,
  type ReportFigures,
  receiptDisplay,
  type SiteRow,
  type TaxTotal,
  type ZReportRow,
  zDisplay,
} from '@galley/domain';
import type { OutboxJob } from '@galley/sync/replica';
import { foreignCounted, foreignText } from '../currencies/foreign-text.ts';
import type { PosCore } from '../pos-core.ts';
import { businessOf, marksOf, paperTime, rateText } from '../printing/paper-text.ts';
import { receiptPaper } from '../printing/receipt-paper.ts';
import { fundOnPaper } from './fund-name.ts';

const salesPart = (figures: ReportFigures, labels: PaperLabels): ReportSection => ({
  title: labels.sales,
  rows: [
    { label: labels.sale, count: figures.sales.count, amount: figures.sales.amountMinor },
    { label: labels.refunds, count: figures.refunds.count, amount: -figures.refunds.amountMinor },
    ...(figures.serviceCharge === undefined
      ? []
      : [{ label: labels.serviceCharge, amount: figures.serviceCharge.amountMinor }]),
  ],
  total: { label: labels.turnover, amount: figures.turnoverMinor },
});

const taxRow = ({ name, ppm, grossMinor, taxMinor }: TaxTotal, labels: PaperLabels) => {
  const rate = /\d\s*%/.test(name) ? name : `${name} ${rateText(ppm)}`;
  return [
    { label: rate, amount: grossMinor },
    { label: `  ${labels.tax}`, amount: taxMinor },
  ];
};

const taxPart = ({ taxTotals }: ReportFigures, labels: PaperLabels): ReportSection => ({
  title: labels.tax,
  rows: taxTotals.flatMap((tax) => taxRow(tax, labels)),
});

const tenderPart = (figures: ReportFigures, labels: PaperLabels): ReportSection => {
  const { withoutReceiptMinor: elsewhere, roundingMinor: rounding = 0 } = figures;
  return {
    title: labels.tenders,
    rows: [
      ...figures.tenders.map(({ tender, payments, takenMinor }) => ({
        ...{ label: labels[tender], count: payments, amount: takenMinor },
      })),
      ...(rounding === 0 ? [] : [{ label: labels.cashRounding, amount: -rounding }]),
      ...(elsewhere === 0 ? [] : [{ label: labels.withoutReceipt, amount: -elsewhere }]),
    ],
    total: { label: labels.turnover, amount: figures.turnoverMinor },
  };
};

/** Money that the house owes to whoever holds the cards: beside turnover, not in it. */
const giftPart = ({ giftLoads = [] }: ReportFigures, labels: PaperLabels): ReportSection[] =>
  giftLoads.length === 0
    ? []
    : [
        {
          title: labels.giftCardsSold,
          rows: giftLoads.map(({ tender, count, amountMinor }) => ({
            ...{ label: labels[tender], count, amount: amountMinor },
          })),
        },
      ];

const foreignPart = ({ foreign = [] }: ReportFigures, labels: PaperLabels): ReportSection[] =>
  foreign.length === 0
    ? []
    : [
        {
          title: labels.foreignCash,
          rows: foreign.map((one) => ({
            ...{ label: foreignText(one), count: one.payments, amount: one.worthMinor },
          })),
        },
      ];

const offPart = ({ discounts, comps, voids }: ReportFigures, labels: PaperLabels) => ({
  title: labels.takenOff,
  rows: [
    { label: labels.discountsGiven, count: discounts.count, amount: discounts.amountMinor },
    { label: labels.comps, count: comps.count, amount: comps.amountMinor },
    { label: labels.voids, count: voids.count, amount: voids.amountMinor },
  ],
});

const cashPart = (
  { paidIn, paidOut, drops, noSales }: ReportFigures,
  labels: PaperLabels,
): ReportSection => ({
  title: labels.cashMoves,
  rows: [
    { label: labels.paidIn, count: paidIn.count, amount: paidIn.amountMinor },
    { label: labels.paidOut, count: paidOut.count, amount: -paidOut.amountMinor },
    { label: labels.drops, count: drops.count, amount: -drops.amountMinor },
    { label: labels.noSales, count: noSales },
  ],
});

const pendingPart = ({ pendingCards = [] }: ReportFigures, labels: PaperLabels): ReportSection[] =>
  pendingCards.length === 0
    ? []
    : [
        {
          title: labels.pendingCards,
          rows: pendingCards.map(({ amountMinor }) => ({
            ...{ label: labels.notAnswered, amount: amountMinor },
          })),
        },
      ];

const tipPart = (
  { read }: PosCore,
  { tips = [] }: ReportFigures,
  labels: PaperLabels,
): ReportSection[] => {
  const rows = tips.map(({ employeeId, amountMinor }) => ({
    ...{ label: read.employee(employeeId)?.name ?? employeeId, amount: amountMinor },
  }));
  return rows.length === 0 ? [] : [{ title: labels.tipsByCard, rows }];
};

const closePart = (core: PosCore, close: FundClose, labels: PaperLabels): ReportSection => ({
  title: `${fundOnPaper(core.read, close.fundId, labels)}: ${core.read.employee(close.employeeId)?.name ?? ''}`,
  rows: [
    { label: labels.openingFloat, amount: close.floatMinor },
    { label: labels.expected, amount: close.expectedMinor },
    { label: labels.counted, amount: close.countedMinor },
    ...foreignCounted(close.foreign ?? [], labels),
  ],
  total: { label: labels.overShort, amount: close.countedMinor - close.expectedMinor },
});

/** Told only where not all receipts are of the one date. */
const datesPart = ({ dates }: ReportFigures, date: string, labels: PaperLabels) =>
  dates.every(({ businessDate }) => businessDate === date)
    ? []
    : [
        {
          title: labels.businessDate,
          rows: dates.map(({ businessDate, receipts, turnoverMinor }) => ({
            ...{ label: businessDate, count: receipts, amount: turnoverMinor },
          })),
        },
      ];

const rangeOf = ({ firstReceipt, lastReceipt }: ReportFigures, series: string) =>
  firstReceipt === null || lastReceipt === null
    ? '-'
    : `${receiptDisplay({ series, number: firstReceipt })} - ${receiptDisplay({ series, number: lastReceipt })}`;

type Report = {
  readonly series: string;
  readonly businessDate: string;
  readonly figures: ReportFigures;
  readonly grandMinor: number;
};

const reportInput = (
  core: PosCore,
  site: SiteRow,
  report: Report,
  { labels, money }: PaperContext,
): Omit<ReportInput, 'kind' | 'at'> => {
  const { figures, series, businessDate } = report;
  return {
    ...{ business: businessOf(site), register: String(core.identity.number), businessDate },
    marks: marksOf(site),
    sections: [
      salesPart(figures, labels),
      ...(figures.taxTotals.length === 0 ? [] : [taxPart(figures, labels)]),
      tenderPart(figures, labels),
      ...foreignPart(figures, labels),
      ...giftPart(figures, labels),
      offPart(figures, labels),
      cashPart(figures, labels),
      ...tipPart(core, figures, labels),
      ...pendingPart(figures, labels),
      ...figures.closes.map((close) => closePart(core, close, labels)),
      ...datesPart(figures, businessDate, labels),
    ],
    notes: [
      `${labels.receiptNumbers}: ${rangeOf(figures, series)}`,
      `${labels.grandTotal}: ${money(report.grandMinor)}`,
    ],
  };
};

/** The running series as it stands; each asked for is a paper of its own. */
export const xReportJobs = (
  core: PosCore,
  site: SiteRow,
  report: Report,
  by: string,
): OutboxJob[] => {
  const at = core.clock.now();
  const key = printJobKey(core.ids('zReport'), 'x-report', 0, 0);
  return receiptPaper(core, site, 'x-report', key, (context) =>
    reportDocument(
      { ...reportInput(core, site, report, context), kind: 'x', by, at: paperTime(at, site) },
      context,
    ),
  );
};

/** A Z as it was made; `copy` above 0 marks another print of it. */
export const zReportJobs = (
  core: PosCore,
  site: SiteRow,
  z: ZReportRow,
  by: string,
  copy = 0,
): OutboxJob[] => {
  const key = printJobKey(z.id, 'z-report', copy, 0);
  const opened = z.fromAt === null ? {} : { openedAt: paperTime(z.fromAt, site) };
  const marks = marksOf(site, copy > 0 ? { copy: true } : {});
  return receiptPaper(core, site, 'z-report', key, (context) =>
    reportDocument(
      {
        ...reportInput(core, site, z, context),
        ...{ kind: 'z', number: zDisplay(z), by, marks, at: paperTime(core.clock.now(), site) },
        ...opened,
        closedAt: paperTime(z.madeAt, site),
      },
      context,
    ),
  );
};
