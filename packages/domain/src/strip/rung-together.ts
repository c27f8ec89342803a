/** One check's items, each once. */
export type Basket = ReadonlySet<string>;

export type Suggestion = {
  readonly itemId: string;
  /** So many checks had it together with something of the check in hand. */
  readonly together: number;
  /** Of so many checks that had something of the check in hand. */
  readonly of: number;
};

/** Fewer checks than these say nothing. */
const LEAST_TOGETHER = 3;

/** Which checks had an item, ready to be counted. */
export type Baskets = {
  readonly all: readonly Basket[];
  readonly having: ReadonlyMap<string, readonly number[]>;
};

export const indexBaskets = (all: readonly Basket[]): Baskets => {
  const having = new Map<string, number[]>();
  for (const [at, basket] of all.entries()) {
    for (const itemId of basket) {
      const known = having.get(itemId);
      if (known === undefined) having.set(itemId, [at]);
      else known.push(at);
    }
  }
  return { all, having };
};

/** What was most often rung together with something of these items, and is not one of them (rule SP8). */
export const rungTogether = (
  { all, having }: Baskets,
  items: ReadonlySet<string>,
  limit: number,
): readonly Suggestion[] => {
  const alike = new Set([...items].flatMap((itemId) => having.get(itemId) ?? []));
  const counts = new Map<string, number>();
  for (const at of alike) {
    for (const itemId of all[at] ?? []) {
      if (!items.has(itemId)) counts.set(itemId, (counts.get(itemId) ?? 0) + 1);
    }
  }
  return [...counts]
    .filter(([, together]) => together >= LEAST_TOGETHER)
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, limit)
    .map(([itemId, together]) => ({ itemId, together, of: alike.size }));
};
