import {
  type PaperContext,
  printJobKey,
  type ReportSection,
  reportDocument,
} from '@galley/devices/core';
import { type LedgerLine, type SiteRow, tipSums } from '@galley/domain';
import type { OutboxJob } from '@galley/sync/replica';
import type { PosCore } from '../pos-core.ts';
import { businessOf, marksOf, paperTime } from '../printing/paper-text.ts';
import { receiptPaper } from '../printing/receipt-paper.ts';

type Statement = {
  readonly employeeId: string;
  readonly name: string;
  /** Business dates, both included. */
  readonly from: string;
  readonly to: string;
  readonly lines: readonly LedgerLine[];
  readonly by: string;
  readonly now: number;
};

const labelOf = ({ type }: LedgerLine, { labels }: PaperContext): string =>
  ({
    card: labels.tipsByCard,
    declared: labels.tipsDeclared,
    tip_out: labels.tipsPassed,
    pool: labels.tipsPooled,
    payout: labels.tipsPaidOut,
  })[type];

/** A part a date: every entry as it came, corrections beside what they correct. */
const dayParts = (mine: readonly LedgerLine[], context: PaperContext): ReportSection[] =>
  [...new Set(mine.map(({ businessDate }) => businessDate))].sort().map((date) => ({
    title: date,
    rows: mine
      .filter(({ businessDate }) => businessDate === date)
      .map((line) => ({ label: labelOf(line, context), amount: line.amountMinor })),
  }));

const totalPart = (
  { name, lines, employeeId, to }: Statement,
  mine: readonly LedgerLine[],
  { labels }: PaperContext,
): ReportSection => {
  const sums = tipSums(mine);
  const until = lines.filter((one) => one.employeeId === employeeId && one.businessDate <= to);
  return {
    title: name,
    rows: [
      { label: labels.tipsByCard, amount: sums.cardMinor },
      { label: labels.tipsDeclared, amount: sums.declaredMinor },
      { label: labels.tipsPassed, amount: sums.passedMinor },
      { label: labels.tipsPooled, amount: sums.pooledMinor },
      { label: labels.tipsPaidOut, amount: 0 - sums.paidMinor },
    ],
    total: { label: labels.tipsOwed, amount: tipSums(until).owedMinor },
  };
};

/** What a person has of tips in a period, to take along (rule TP12). */
export const tipStatementJobs = (
  core: PosCore,
  site: SiteRow,
  id: string,
  told: Statement,
): OutboxJob[] => {
  const { from, to, employeeId } = told;
  const mine = told.lines.filter(
    (one) => one.employeeId === employeeId && one.businessDate >= from && one.businessDate <= to,
  );
  return receiptPaper(core, site, 'cash-slip', printJobKey(id, 'cash-slip', 0, 0), (context) =>
    reportDocument(
      {
        ...{ kind: 'tips', business: businessOf(site), register: String(core.identity.number) },
        businessDate: from === to ? from : `${from} – ${to}`,
        ...{ at: paperTime(told.now, site), by: told.by, marks: marksOf(site) },
        sections: [...dayParts(mine, context), totalPart(told, mine, context)],
      },
      context,
    ),
  );
};
