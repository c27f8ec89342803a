import {
  type DayState,
  type FundCountRow,
  fundRuleOf,
  groupBy,
  projectDay,
  type SiteRow,
  sum,
} from '@galley/domain';
import type { DayBook, OfficeDay, PersonOverShort } from '../../contract/index.ts';
import type { OfficeReads } from '../reads/office-reads.ts';

/** Days that are looked at. */
const DAYS = 62;

const firstDate = (today: string): string =>
  new Date(Date.parse(`${today}T00:00:00Z`) - DAYS * 86_400_000).toISOString().slice(0, 10);

type NameOf = (employeeId: string) => string;

const closeView = ({ close }: DayState, nameOf: NameOf): OfficeDay['close'] => {
  if (close === undefined) return null;
  const { closedAt: at, closedBy, turnoverMinor, passes, registers } = close;
  const without = registers.filter(({ zs }) => zs.length === 0).map(({ name }) => name);
  return { at, byName: nameOf(closedBy), turnoverMinor, passes, without };
};

const dayView = (day: DayState, nameOf: NameOf): OfficeDay => ({
  businessDate: day.businessDate,
  zs: day.zs.map(({ display, receipts, turnoverMinor }) => ({ display, receipts, turnoverMinor })),
  close: closeView(day, nameOf),
  closedAgain: day.closedAgain.length > 0,
  supplements: day.supplements.map(({ display, receipts, turnoverMinor, madeAt: at }) => ({
    ...{ display, receipts, turnoverMinor, at },
  })),
  turnoverMinor: day.turnoverMinor,
});

const overShortOf = (employeeId: string, counts: readonly FundCountRow[], nameOf: NameOf) => {
  const differences = counts.map(({ countedMinor, expectedMinor }) => countedMinor - expectedMinor);
  return {
    ...{ employeeId, name: nameOf(employeeId), counts: counts.length },
    overMinor: sum(differences.filter((minor) => minor > 0)),
    shortMinor: sum(differences.filter((minor) => minor < 0)),
  };
};

const peopleOf = (counts: readonly FundCountRow[], nameOf: NameOf): PersonOverShort[] =>
  [...groupBy(counts, ({ countedBy }) => countedBy)]
    .map(([id, of]) => overShortOf(id, of, nameOf))
    .sort((a, b) => b.overMinor - b.shortMinor - (a.overMinor - a.shortMinor));

/** The last two months by date, and what people were over or short of (rule DY9). */
export const dayBook = (reads: OfficeReads, site: SiteRow, today: string): DayBook => {
  const from = firstDate(today);
  const zs = reads.zReports(from);
  const closes = reads.dayCloses(from);
  const names = new Map(reads.employees().map(({ id, name }) => [id, name]));
  const nameOf = (id: string): string => names.get(id) ?? '';
  const dates = new Set([
    ...closes.map(({ businessDate }) => businessDate),
    ...zs.flatMap(({ figures }) => figures.dates.map(({ businessDate }) => businessDate)),
  ]);
  const rule = reads.fundRules().find(({ id }) => id === site.id);
  return {
    funds: fundRuleOf(rule, site),
    days: [...dates]
      .sort((a, b) => (a < b ? 1 : -1))
      .map((date) => dayView(projectDay(date, closes, zs), nameOf)),
    people: peopleOf(reads.fundCounts(from), nameOf),
  };
};
