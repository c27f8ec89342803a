import { invariant } from '@galley/base';
import MiniSearch from 'minisearch';
import {
  buildSearchIndex,
  type Findable,
  fold,
} from '../../../apps/pos/src/renderer/state/search-index.ts';
import { ratioOf } from '../bench.ts';

const LIMIT = 36;
const ROUNDS = 5;

type Find = (query: string) => readonly string[];

/** The same question by MiniSearch: every word is the start of a word of the name. */
const peerOf = (items: readonly Findable[]): Find => {
  const index = new MiniSearch<Findable>({ fields: ['name'], processTerm: fold });
  index.addAll(items);
  const options = { prefix: true, combineWith: 'AND' } as const;
  return (query) =>
    index
      .search(query, options)
      .slice(0, LIMIT)
      .map(({ id }) => String(id));
};

const timeOf = (find: Find, queries: readonly string[]): number => {
  const began = performance.now();
  for (const query of queries) invariant(find(query).length > 0, `${query} is found`);
  return performance.now() - began;
};

/** Both indexes over the same items and queries, in turns: the times of ours, and ours by MiniSearch's. */
export const besideMiniSearch = (items: readonly Findable[], queries: readonly string[]) => {
  const ours = buildSearchIndex(items);
  const finds = [(query: string) => ours.find(query, LIMIT), peerOf(items)];
  const times = finds.map(() => 0);
  for (let round = 0; round <= ROUNDS; round++)
    finds.forEach((find, which) => {
      const ms = timeOf(find, queries);
      // The first round warms both up.
      if (round > 0) times[which] = (times[which] ?? 0) + ms;
    });
  const [own = 0, peer = 0] = times;
  const each = own / (ROUNDS * queries.length);
  return { findMs: Math.round(each * 1000) / 1000, ratio: ratioOf(own, peer) };
};
