import type { Doc } from '@galley/base';
import { byKind, type DaySums, sumOfText } from '../../core/index.ts';
import { createLineFetch } from '../../lines/pinned.ts';
import { bucketResponseSchema, type Clk, digestResponseSchema } from '../../protocol/index.ts';
import type { WitnessRow } from '../digest/witness.ts';

/** /v1/digest and /v1/bucket of the central hub. Calls reject when it does not answer as it should. */
export type CentralSums = {
  /** Sums of all kinds of a scope, or of one, by kind and day. */
  sums(scopeId: string, kind?: string): Promise<ReadonlyMap<string, DaySums>>;
  bucket(scopeId: string, kind: string, day: string): Promise<readonly WitnessRow[]>;
};

const TIMEOUT_MS = 20_000;

export const createCentralSums = (centralUrl: string, token: () => string): CentralSums => {
  const ask = createLineFetch(centralUrl);
  const get = async (path: string, query: Readonly<Record<string, string>>): Promise<unknown> => {
    const url = new URL(`${path}?${new URLSearchParams(query)}`, centralUrl);
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const answer = await ask(url, { headers: { authorization: `Bearer ${token()}` }, signal });
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
    return answer.json();
  };
  return {
    async sums(scope, kind) {
      const query = { scope, ...(kind !== undefined && { kind }) };
      const { buckets } = digestResponseSchema.parse(await get('/v1/digest', query));
      return byKind(buckets.map((bucket) => ({ ...bucket, sum: sumOfText(bucket.sum) ?? 0n })));
    },
    async bucket(scope, kind, day) {
      const all: WitnessRow[] = [];
      for (let after: string | null = ''; after !== null; ) {
        const page: unknown = await get('/v1/bucket', { scope, kind, day, after });
        const { rows, next } = bucketResponseSchema.parse(page);
        for (const { id, doc, clk, deleted, schema } of rows) {
          all.push({ id, doc: doc as Doc, clk: clk as Clk | null, deleted, schema });
        }
        after = next;
      }
      return all;
    },
  };
};
