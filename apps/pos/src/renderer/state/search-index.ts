/** What can be found: `name` by its words, `plu` by its exact text. */
export type Findable = { readonly id: string; readonly name: string; readonly plu: string | null };

type Entry = {
  readonly word: string;
  readonly item: number;
  readonly place: number;
};

export type SearchIndex = {
  /** At most `limit` ids, best first. Every word of the query is the start of a word of the name. */
  find(query: string, limit: number): readonly string[];
};

/** Lower case without accents: `Crème Brûlée` is `creme brulee`. */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

const lowerBound = (entries: readonly Entry[], key: string): number => {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((entries[middle]?.word ?? '') < key) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Item -> earliest place in its name at which a word starts with `prefix`. */
const hits = (entries: readonly Entry[], prefix: string): Map<number, number> => {
  const found = new Map<number, number>();
  for (let at = lowerBound(entries, prefix); at < entries.length; at++) {
    const entry = entries[at];
    if (entry === undefined || !entry.word.startsWith(prefix)) break;
    const known = found.get(entry.item);
    if (known === undefined || entry.place < known) found.set(entry.item, entry.place);
  }
  return found;
};

/** Score of each item that every word hits: the sum of the places, so that names starting so come first. */
const intersect = (all: readonly Map<number, number>[]): Map<number, number> => {
  const [first, ...rest] = [...all].sort((a, b) => a.size - b.size);
  const scores = new Map<number, number>();
  for (const [item, place] of first ?? []) {
    let score: number | undefined = place;
    for (const other of rest) {
      const more = other.get(item);
      score = more === undefined || score === undefined ? undefined : score + more;
    }
    if (score !== undefined) scores.set(item, score);
  }
  return scores;
};

type Ranked = { readonly item: number; readonly score: number };

/** Menu order breaks ties: items come in the order they were given. */
const before = (a: Ranked, b: Ranked): boolean =>
  a.score < b.score || (a.score === b.score && a.item < b.item);

/** Better than any place of a word. */
const BEGINS = -1;

/**
 * The `limit` best without sorting the rest: most matches of a short query are never shown. Names that begin with
 * all that was typed come before those that have its words in another order.
 */
const best = (
  scores: Map<number, number>,
  begins: (item: number) => boolean,
  limit: number,
): Ranked[] => {
  const kept: Ranked[] = [];
  for (const [item, sum] of scores) {
    const one = { item, score: begins(item) ? BEGINS : sum };
    const worst = kept[limit - 1];
    if (worst !== undefined && !before(one, worst)) continue;
    let at = kept.length;
    for (let left = kept[at - 1]; left !== undefined && before(one, left); left = kept[at - 1])
      at--;
    kept.splice(at, 0, one);
    if (kept.length > limit) kept.pop();
  }
  return kept;
};

const entriesOf = (items: readonly Findable[]): Entry[] =>
  items
    .flatMap(({ name }, item) => wordsOf(name).map((word, place) => ({ word, item, place })))
    .sort((a, b) => (a.word < b.word ? -1 : a.word > b.word ? 1 : a.item - b.item));

/** Sorted words with binary search: built once a menu, asked at every key. */
export const buildSearchIndex = (items: readonly Findable[]): SearchIndex => {
  const entries = entriesOf(items);
  const names = items.map(({ name }) => wordsOf(name).join(' '));
  const byPlu = new Map(items.flatMap((item) => (item.plu === null ? [] : [[item.plu, item.id]])));
  return {
    find(query, limit) {
      const words = [...new Set(wordsOf(query))];
      if (words.length === 0) return [];
      const typed = wordsOf(query).join(' ');
      const begins = (item: number): boolean => names[item]?.startsWith(typed) === true;
      const ranked = best(intersect(words.map((word) => hits(entries, word))), begins, limit);
      const ids = ranked.map(({ item }) => items[item]?.id ?? '');
      const exact = byPlu.get(query.trim());
      if (exact === undefined) return ids;
      return [exact, ...ids.filter((id) => id !== exact)].slice(0, limit);
    },
  };
};
