import {
  type CashSlipInput,
  type CashSlipKind,
  cashSlipDocument,
  type PaperContext,
  printJobKey,
  type ReportRow,
} from '@galley/devices/core';
import type {
  CashMoveRow,
  CashMoveType,
  Denomination,
  FundCountRow,
  FundSessionRow,
  SiteRow,
} from '@galley/domain';
import type { OutboxJob } from '@galley/sync/replica';
import { foreignCounted, formatForeign } from '../currencies/foreign-text.ts';
import type { PosCore } from '../pos-core.ts';
import { businessOf, marksOf, paperTime } from '../printing/paper-text.ts';
import { receiptPaper } from '../printing/receipt-paper.ts';
import { fundOnPaper } from './fund-name.ts';

type Told = {
  readonly id: string;
  readonly kind: CashSlipKind;
  readonly fundId: string;
  readonly at: number;
  readonly by: string;
  readonly more: (context: PaperContext) => Partial<CashSlipInput>;
};

const slipJobs = (core: PosCore, site: SiteRow, told: Told): OutboxJob[] => {
  const { read, identity } = core;
  const key = printJobKey(told.id, 'cash-slip', 0, 0);
  return receiptPaper(core, site, 'cash-slip', key, (context) =>
    cashSlipDocument(
      {
        ...{ kind: told.kind, business: businessOf(site), at: paperTime(told.at, site) },
        register: String(identity.number),
        drawer: fundOnPaper(read, told.fundId, context.labels),
        by: read.employee(told.by)?.name ?? '',
        marks: marksOf(site),
        ...told.more(context),
      },
      context,
    ),
  );
};

const SLIPS: Readonly<Record<CashMoveType, CashSlipKind>> = {
  paid_in: 'paid-in',
  paid_out: 'paid-out',
  drop: 'drop',
  change: 'change',
  top_up: 'top-up',
  deposit: 'deposit',
  hand_over: 'hand-over',
  no_sale: 'no-sale',
};

/** Papers print amounts of the house; those of other currencies are rows in words. */
const movedAmount = ({ amountMinor, currency }: CashMoveRow): Partial<CashSlipInput> => {
  if (amountMinor === 0) return {};
  return currency == null
    ? { amount: amountMinor }
    : { rows: [{ label: formatForeign({ currency, amountMinor }) }] };
};

/** What somebody signs who takes cash out, brings it, or takes a drawer over (rule CA10). */
export const moveSlip = (core: PosCore, site: SiteRow, move: CashMoveRow): OutboxJob[] => {
  const to = move.toEmployeeId === null ? undefined : core.read.employee(move.toEmployeeId)?.name;
  const party = move.party ?? to;
  return slipJobs(core, site, {
    ...{ id: move.id, kind: SLIPS[move.type], fundId: move.fundId },
    ...{ at: move.movedAt, by: move.movedBy },
    more: () => ({
      ...(move.reason === null ? {} : { reason: move.reason }),
      ...(party === undefined ? {} : { party }),
      ...movedAmount(move),
    }),
  });
};

const countedRows = (
  counted: readonly Denomination[] | null,
  { money }: PaperContext,
): ReportRow[] =>
  (counted ?? [])
    .filter(({ count }) => count > 0)
    .map(({ valueMinor, count }) => ({
      ...{ label: money(valueMinor), count, amount: valueMinor * count },
    }));

export const floatSlip = (core: PosCore, site: SiteRow, row: FundSessionRow): OutboxJob[] =>
  slipJobs(core, site, {
    ...{ id: row.id, kind: 'opening-float', fundId: row.fundId, at: row.openedAt },
    by: row.openedBy,
    more: (context) => ({ rows: countedRows(row.counted, context), amount: row.floatMinor }),
  });

/** What was counted, what had to be there, and what it is over or short. */
export const countSlip = (core: PosCore, site: SiteRow, row: FundCountRow): OutboxJob[] =>
  slipJobs(core, site, {
    ...{ id: row.id, kind: 'declared', fundId: row.fundId, at: row.countedAt, by: row.countedBy },
    more: (context) => ({
      amount: row.countedMinor,
      rows: [
        ...countedRows(row.counted, context),
        { label: context.labels.expected, amount: row.expectedMinor },
        { label: context.labels.overShort, amount: row.countedMinor - row.expectedMinor },
        ...foreignCounted(row.foreign ?? [], context.labels),
      ],
    }),
  });
