import { byId, groupBy, sum, type TipEntryRow, type TipRow } from '../rows.ts';
import type { TipEntryType, TipShare } from './tip-ledger.table.ts';

export type LedgerType = 'card' | TipEntryType;

/** What one entry changed for one person. `businessDate`: the date whose tips these are. */
export type LedgerLine = TipShare & {
  readonly id: string;
  readonly subjectId: string;
  readonly type: LedgerType;
  readonly businessDate: string;
  readonly at: number;
  readonly by: string;
};

export type LedgerRows = {
  readonly tips: readonly TipRow[];
  readonly entries: readonly TipEntryRow[];
};

type Entry = {
  readonly id: string;
  readonly subjectId: string;
  readonly type: LedgerType;
  readonly businessDate: string;
  readonly shares: readonly TipShare[];
  readonly after: readonly string[];
  readonly notedAt: number;
  readonly notedBy: string;
};

const slipEntry = ({ paymentId, employeeId, amountMinor, ...tip }: TipRow): Entry => ({
  ...tip,
  ...{ subjectId: paymentId, type: 'card', shares: [{ employeeId, amountMinor }] },
});

/** The entry of a subject that counts: none took its place, and of several it is the one with the greatest id. */
const standing = <T extends Pick<Entry, 'id' | 'after'>>(entries: readonly T[]): T | undefined => {
  const replaced = new Set(entries.flatMap(({ after }) => after));
  return byId(entries)
    .filter(({ id }) => !replaced.has(id))
    .at(-1);
};

const totals = (shares: readonly TipShare[]): Map<string, number> =>
  new Map(
    [...groupBy(shares, ({ employeeId }) => employeeId)].map(([id, of]) => [
      id,
      sum(of.map(({ amountMinor }) => amountMinor)),
    ]),
  );

const differences = (before: readonly TipShare[], now: readonly TipShare[]): TipShare[] => {
  const taken = before.map((one) => ({ ...one, amountMinor: -one.amountMinor }));
  return [...totals([...now, ...taken])]
    .map(([employeeId, amountMinor]) => ({ employeeId, amountMinor }))
    .filter(({ amountMinor }) => amountMinor !== 0)
    .sort((a, b) => (a.employeeId < b.employeeId ? -1 : 1));
};

/**
 * Each entry of a subject changes what counted without it, in the order of ids; so the changes sum to what counts in
 * the end, and a correction is a line of its own on the date that it corrects.
 */
const linesOfSubject = (entries: readonly Entry[]): LedgerLine[] => {
  const ordered = byId(entries);
  const date = ordered[0]?.businessDate ?? '';
  return ordered.flatMap((entry, index) => {
    const before = standing(ordered.slice(0, index))?.shares ?? [];
    const now = standing(ordered.slice(0, index + 1))?.shares ?? [];
    const { id, subjectId, type, notedAt: at, notedBy: by } = entry;
    return differences(before, now).map((share) => ({
      ...share,
      ...{ id, subjectId, type, businessDate: date, at, by },
    }));
  });
};

/** Everything that tips brought and took, by person, in the order of ids: the same from any order of rows (rule TP5). */
export const ledgerLines = ({ tips, entries }: LedgerRows): LedgerLine[] => {
  const unique = new Map([...tips.map(slipEntry), ...entries].map((entry) => [entry.id, entry]));
  const subjects = groupBy([...unique.values()], ({ subjectId }) => subjectId);
  return [...subjects.values()]
    .flatMap(linesOfSubject)
    .sort((a, b) =>
      a.id === b.id ? (a.employeeId < b.employeeId ? -1 : 1) : a.id < b.id ? -1 : 1,
    );
};

/** The entry of a subject that counts. */
export const standingEntry = (
  entries: readonly TipEntryRow[],
  subjectId: string,
): TipEntryRow | undefined => standing(entries.filter((one) => one.subjectId === subjectId));

/** Ids of all entries of a subject that are known, which a new one takes the place of. */
export const knownOf = (entries: readonly TipEntryRow[], subjectId: string): string[] =>
  byId(entries.filter((one) => one.subjectId === subjectId)).map(({ id }) => id);

/** Sums of a person's lines. */
export type TipSums = {
  readonly cardMinor: number;
  /** Cash that the person has in hand. */
  readonly declaredMinor: number;
  readonly passedMinor: number;
  readonly pooledMinor: number;
  /** What was paid out, above zero; below: the person paid in. */
  readonly paidMinor: number;
  /** What the house still owes; below zero: the person owes the house. */
  readonly owedMinor: number;
};

/** What lines come to (rule TP6): declared cash is earned and in hand already, so the house owes none of it. */
export const tipSums = (lines: readonly LedgerLine[]): TipSums => {
  const of = (...types: readonly LedgerType[]) =>
    sum(lines.filter(({ type }) => types.includes(type)).map(({ amountMinor }) => amountMinor));
  return {
    cardMinor: of('card'),
    declaredMinor: of('declared'),
    passedMinor: of('tip_out'),
    pooledMinor: of('pool'),
    paidMinor: 0 - of('payout'),
    owedMinor: of('card', 'tip_out', 'pool', 'payout'),
  };
};

/** What a person has of a date's tips, in hand or owed, before any of it was paid out. */
export const tipsOfDate = (
  lines: readonly LedgerLine[],
  employeeId: string,
  businessDate: string,
): number => {
  const mine = lines.filter(
    (one) => one.employeeId === employeeId && one.businessDate === businessDate,
  );
  const { cardMinor, declaredMinor, passedMinor, pooledMinor } = tipSums(mine);
  return cardMinor + declaredMinor + passedMinor + pooledMinor;
};
