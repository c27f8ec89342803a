import { sumText } from '../../core/index.ts';
import type { BucketResponse, DigestResponse } from '../../protocol/index.ts';
import type { KindTable } from '../kind-table.ts';
import { mayRead } from '../shape/serve-shape.ts';
import { seen, sightOf } from '../shape/sight.ts';
import type { Device, HubStore, Scoped } from '../store.ts';

type Query = Readonly<Record<string, unknown>>;
export type DigestAnswer = { readonly status: number; readonly body: unknown };

/** Rows of one answer of /v1/bucket. */
const ROWS_A_PAGE = 1000;

const text = (query: Query, name: string): string | undefined => {
  const value = query[name];
  return typeof value === 'string' && value.length <= 80 ? value : undefined;
};

const refuse = (status: number, code: string, message: string, field?: string): DigestAnswer => ({
  status,
  body: { code, message, ...(field && { field }) },
});

/** Answers for a scope that the device may read, as its shape would. */
const withScope = async (
  store: HubStore,
  device: Device,
  query: Query,
  answer: (scope: { tenantId: string; scopeId: string }) => Promise<DigestAnswer>,
): Promise<DigestAnswer> => {
  const scopeId = text(query, 'scope') ?? '';
  if (scopeId === '') return refuse(400, 'bad_request', 'Name the scope.', 'scope');
  if (!(await mayRead(store, device, scopeId))) {
    return refuse(403, 'wrong_scope', `This token may not read ${scopeId}.`, 'scope');
  }
  return answer({ tenantId: device.tenantId, scopeId });
};

type Deps = { readonly store: HubStore; readonly kinds: KindTable };

/** GET /v1/digest; kinds that the device may not read are not named. */
export const serveDigest = (
  { store, kinds }: Deps,
  device: Device,
  query: Query,
  speaksFor: (scope: Scoped) => Promise<boolean>,
): Promise<DigestAnswer> =>
  withScope(store, device, query, async (scope) => {
    const sums = await store.sums(scope, text(query, 'kind'));
    if (!sums.counted) return refuse(503, 'not_counted', 'The rows are not counted yet.');
    const told = seen(sightOf(kinds, device, scope.scopeId), sums.buckets);
    const buckets = told.map((bucket) => ({ ...bucket, sum: sumText(bucket.sum) }));
    const body: DigestResponse = { seq: sums.seq, whole: await speaksFor(scope), buckets };
    return { status: 200, body };
  });

/** GET /v1/bucket; a kind that the device may not read has no rows. */
export const serveBucket = (
  { store, kinds }: Deps,
  device: Device,
  query: Query,
): Promise<DigestAnswer> =>
  withScope(store, device, query, async (scope) => {
    const [kind, day] = [text(query, 'kind') ?? '', text(query, 'day') ?? ''];
    if (kind === '') return refuse(400, 'bad_request', 'Name the kind.', 'kind');
    const page = { after: text(query, 'after') ?? '', limit: ROWS_A_PAGE, day };
    const { hidden } = sightOf(kinds, device, scope.scopeId);
    const found = hidden.has(kind) ? [] : await store.rowsOfKind(scope, kind, page);
    const rows = found.map(({ id, doc, clk, deleted, seq, schema }) => {
      return { id, doc, clk, deleted, seq, schema };
    });
    const next = rows.length < ROWS_A_PAGE ? null : (rows.at(-1)?.id ?? null);
    const body: BucketResponse = { rows: rows as BucketResponse['rows'], next };
    return { status: 200, body };
  });
