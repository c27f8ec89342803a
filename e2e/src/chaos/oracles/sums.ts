/** Sums of a hub's buckets as sorted lines: equal text is an equal digest. A hub's own digest rows stand outside. */
export const sumsText = (
  buckets: readonly {
    scope_id: string;
    kind: string;
    day: string;
    sum: string;
    rows: string | number;
  }[],
): string =>
  buckets
    .filter(({ kind, sum }) => kind !== 'digest' && BigInt(sum) !== 0n)
    .map((one) => `${one.scope_id} ${one.kind} ${one.day} ${BigInt(one.sum)} ${one.rows}`)
    .sort()
    .join('\n');
