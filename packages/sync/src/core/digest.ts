import type { Doc, Json } from '@galley/base';
import type { MergedRow } from './row.ts';
import { addHash, removeHash } from './row-hash.ts';

/** The bucket of rows without a business date. */
export const NO_DAY = '';

/** The business day under which a row is summed: its `businessDate`, or the one bucket of rows without. */
export const dayOf = ({ doc }: Pick<MergedRow, 'doc'>): string =>
  typeof doc.businessDate === 'string' ? doc.businessDate : NO_DAY;

/** Sum modulo 2^128 and number of the rows of one kind and business day. */
export type Bucket = {
  readonly kind: string;
  readonly day: string;
  readonly sum: bigint;
  readonly rows: number;
};

/** Sums by day. A day whose sum is 0 is the same as a day that is not there. */
export type DaySums = ReadonlyMap<string, bigint>;

/** What a hub's digest row says: the sums of its scope after all rows up to `seq`. */
export type Digest = {
  readonly seq: number;
  readonly kinds: ReadonlyMap<string, { readonly all: bigint; readonly days: DaySums }>;
};

/** So many of a kind's latest days are told one by one; earlier ones are in the kind's sum alone. */
export const DAYS_TOLD = 3;

const HEX = 32;

/** A sum as text: 32 hex digits. */
export const sumText = (sum: bigint): string => sum.toString(16).padStart(HEX, '0');

/** The sum that a text names; undefined for anything else. */
export const sumOfText = (text: unknown): bigint | undefined =>
  typeof text === 'string' && /^[0-9a-f]{32}$/.test(text) ? BigInt(`0x${text}`) : undefined;

export const sumOf = (days: DaySums): bigint => [...days.values()].reduce(addHash, 0n);

/** Buckets by kind and day. */
export const byKind = (buckets: readonly Bucket[]): Map<string, Map<string, bigint>> => {
  const kinds = new Map<string, Map<string, bigint>>();
  for (const { kind, day, sum } of buckets) {
    if (sum === 0n) continue;
    const days = kinds.get(kind) ?? new Map<string, bigint>();
    kinds.set(kind, days.set(day, sum));
  }
  return kinds;
};

const textsOf = (days: DaySums): Json => {
  const told = [...days].sort(([a], [b]) => (a < b ? 1 : -1)).slice(0, DAYS_TOLD);
  return Object.fromEntries(told.map(([day, sum]) => [day, sumText(sum)]));
};

/**
 * The doc of a digest row that covers all rows up to `seq`: by kind the sum of all its days (`all`) and those
 * of its latest days (`days`). It is a state: a later one has the greater rank.
 */
export const digestDoc = (seq: number, buckets: readonly Bucket[]): Doc => {
  const sums = [...byKind(buckets)].map(([kind, days]): [string, Json] => [
    kind,
    { all: sumText(sumOf(days)), days: textsOf(days) },
  ]);
  return { generation: 1, rank: seq, sums: Object.fromEntries(sums) };
};

const membersOf = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];

const daysOfTexts = (value: unknown): DaySums | undefined => {
  const days = new Map<string, bigint>();
  for (const [day, text] of membersOf(value)) {
    const sum = sumOfText(text);
    if (sum === undefined) return undefined;
    days.set(day, sum);
  }
  return days;
};

/** Reads the doc of a digest row; undefined when it is none (a newer version may write another form). */
export const digestOf = (doc: Doc): Digest | undefined => {
  if (!Number.isSafeInteger(doc.rank)) return undefined;
  const kinds = new Map<string, { all: bigint; days: DaySums }>();
  for (const [kind, told] of membersOf(doc.sums)) {
    const { all, days } = (told ?? {}) as { all?: unknown; days?: unknown };
    const [sum, latest] = [sumOfText(all), daysOfTexts(days)];
    if (sum === undefined || latest === undefined) return undefined;
    kinds.set(kind, { all: sum, days: latest });
  }
  return { seq: Number(doc.rank), kinds };
};

const NOTHING: DaySums = new Map();

const kindDiffers = (
  told: { readonly all: bigint; readonly days: DaySums },
  own: DaySums,
): boolean => {
  let [theirs, ours] = [told.all, sumOf(own)];
  for (const [day, sum] of told.days) {
    const held = own.get(day) ?? 0n;
    if (held !== sum) return true;
    [theirs, ours] = [removeHash(theirs, sum), removeHash(ours, held)];
  }
  return theirs !== ours;
};

/** Kinds whose rows differ from the digest. */
export const differingKinds = (digest: Digest, own: ReadonlyMap<string, DaySums>): string[] => {
  const kinds = new Set([...digest.kinds.keys(), ...own.keys()]);
  return [...kinds]
    .filter((kind) => {
      const told = digest.kinds.get(kind) ?? { all: 0n, days: NOTHING };
      return kindDiffers(told, own.get(kind) ?? NOTHING);
    })
    .sort();
};

/** Days of a kind whose sums differ. */
export const differingDays = (theirs: DaySums, ours: DaySums): string[] =>
  [...new Set([...theirs.keys(), ...ours.keys()])]
    .filter((day) => (theirs.get(day) ?? 0n) !== (ours.get(day) ?? 0n))
    .sort();
