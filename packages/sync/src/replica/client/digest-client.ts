import type { Doc } from '@galley/base';
import { byKind, type Digest, sumOf, sumOfText } from '../../core/index.ts';
import {
  bucketResponseSchema,
  type Clk,
  type DigestReport,
  digestResponseSchema,
} from '../../protocol/index.ts';
import type { HubRow } from '../digest-types.ts';
import type { Http } from './http.ts';

/** What a hub's rows of a scope come to, bucket by bucket. */
export type HubSums = {
  readonly seq: number;
  /** False while the hub itself is still getting rows. */
  readonly whole: boolean;
  readonly kinds: ReadonlyMap<string, ReadonlyMap<string, bigint>>;
};

/** /v1/digest and /v1/bucket of one hub. Every call rejects when the hub does not answer as it should. */
export type DigestClient = {
  sums(scope: string): Promise<HubSums>;
  bucket(scope: string, kind: string, day: string): Promise<HubRow[]>;
  report(report: DigestReport): Promise<void>;
};

const TIMEOUT_MS = 20_000;

const query = (members: Readonly<Record<string, string>>): string =>
  new URLSearchParams(members).toString();

export const createDigestClient = (http: Http, token: string): DigestClient => {
  const get = async (path: string): Promise<unknown> => {
    const answer = await http.send({ method: 'GET', path, token, timeoutMs: TIMEOUT_MS });
    if (answer.status !== 200) throw new Error(`${path.split('?')[0]} answered ${answer.status}`);
    return answer.body;
  };
  const page = async (scope: string, kind: string, day: string, after: string) => {
    const path = `/v1/bucket?${query({ scope, kind, day, after })}`;
    const { rows, next } = bucketResponseSchema.parse(await get(path));
    return { rows: rows.map(hubRowOf), next };
  };
  return {
    async sums(scope) {
      const told = digestResponseSchema.parse(await get(`/v1/digest?${query({ scope })}`));
      const buckets = told.buckets.map(({ kind, day, sum, rows }) => {
        return { kind, day, rows, sum: sumOfText(sum) ?? 0n };
      });
      return { seq: told.seq, whole: told.whole, kinds: byKind(buckets) };
    },
    async bucket(scope, kind, day) {
      const all: HubRow[] = [];
      for (let after: string | null = ''; after !== null; ) {
        const { rows, next }: Awaited<ReturnType<typeof page>> = await page(
          scope,
          kind,
          day,
          after,
        );
        all.push(...rows);
        after = next;
      }
      return all;
    },
    async report(report) {
      const body = JSON.stringify(report);
      await http.send({ method: 'POST', path: '/v1/digest', token, body, timeoutMs: TIMEOUT_MS });
    },
  };
};

type WireHubRow = ReturnType<typeof bucketResponseSchema.parse>['rows'][number];

const hubRowOf = ({ id, doc, clk, deleted, seq, schema }: WireHubRow): HubRow => ({
  id,
  doc: doc as Doc,
  clk: clk as Clk | null,
  deleted,
  seq,
  schema,
});

/** The same sums in the form of a digest row. */
export const digestOfSums = ({ seq, kinds }: Pick<HubSums, 'seq' | 'kinds'>): Digest => ({
  seq,
  kinds: new Map([...kinds].map(([kind, days]) => [kind, { all: sumOf(days), days }])),
});
