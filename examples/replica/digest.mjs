/** Sums of all rows, by which two replicas know that they are equal (docs/specs/protocol.md, WP8). */
import { canonicalJson, sha256 } from './canonical.mjs';

const MODULUS = 1n << 128n;

/** The first 16 bytes of the SHA-256 of a row's content, as a number. */
export const rowHash = (kind, id, { doc, clk, deleted }) =>
  BigInt(`0x${sha256(canonicalJson([kind, id, doc, clk, deleted])).slice(0, 32)}`);

export const dayOf = ({ doc }) => (typeof doc.businessDate === 'string' ? doc.businessDate : '');

const add = (a, b) => (a + b) % MODULUS;
const total = (days) => [...days.values()].reduce(add, 0n);

/** Sums by kind and business day; rows without a day have the day ''. */
export const sumsOf = (rows) => {
  const kinds = new Map();
  for (const { kind, id, row } of rows) {
    const days = kinds.get(kind) ?? new Map();
    days.set(dayOf(row), add(days.get(dayOf(row)) ?? 0n, rowHash(kind, id, row)));
    kinds.set(kind, days);
  }
  return kinds;
};

const bigints = (texts) =>
  new Map(Object.entries(texts).map(([day, text]) => [day, BigInt(`0x${text}`)]));

/** What a row of kind `digest` says: of each kind the sum of all days, and one by one its latest days. */
export const toldByRow = ({ rank, sums }) => ({
  seq: rank,
  kinds: new Map(
    Object.entries(sums).map(([kind, { all, days }]) => [
      kind,
      { all: BigInt(`0x${all}`), days: bigints(days) },
    ]),
  ),
});

/** What GET /v1/digest says: every bucket. */
export const toldByAnswer = ({ seq, buckets }) => {
  const kinds = new Map();
  for (const { kind, day, sum } of buckets) {
    const days = kinds.get(kind)?.days ?? new Map();
    days.set(day, BigInt(`0x${sum}`));
    kinds.set(kind, { all: total(days), days });
  }
  return { seq, kinds };
};

const NONE = { all: 0n, days: new Map() };

/**
 * Kinds whose sums differ. A kind in `spared` has rows that only one side can have just now, and is compared
 * when they are through.
 */
export const differingKinds = (told, own, spared) =>
  [...new Set([...told.kinds.keys(), ...own.keys()])].filter((kind) => {
    if (spared.has(kind)) return false;
    const { all, days } = told.kinds.get(kind) ?? NONE;
    const ours = own.get(kind) ?? new Map();
    return all !== total(ours) || [...days].some(([day, sum]) => sum !== (ours.get(day) ?? 0n));
  });
