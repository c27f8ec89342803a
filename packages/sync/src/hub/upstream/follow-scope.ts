import { FetchError, type Message, type Offset, type Row, ShapeStream } from '@electric-sql/client';
import type { Doc } from '@galley/base';
import { type Digest, digestOf } from '../../core/index.ts';
import { createLineFetch } from '../../lines/pinned.ts';
import { type Clk, DIGEST_KIND, type Envelope } from '../../protocol/index.ts';
import { createRefetch, type Refetch } from '../collect/refetch.ts';
import type { KindTable } from '../kind-table.ts';
import type { HubLog } from '../log.ts';
import { createMutex } from '../mutex.ts';
import type { FeedPosition, HubStore } from '../store.ts';
import { applyEnvelopes, type CentralHead, placeKey } from './apply-envelopes.ts';

export type FollowOptions = {
  readonly store: HubStore;
  readonly kinds: KindTable;
  readonly centralUrl: string;
  /** Asked for at each new stream. */
  readonly token: () => string;
  readonly scope: { readonly tenantId: string; readonly scopeId: string };
  readonly log: HubLog;
  readonly onCentral: (heads: readonly CentralHead[]) => void;
  /** The hub of the same site that is followed instead of the central one. */
  readonly from?: string;
  /** What the followed hub's rows come to, when that is the newest word of its log. */
  readonly onDigest?: (digest: Digest) => void;
  /** Everything that the other hub has is here. */
  readonly onUpToDate?: () => void;
  /** The followed hub does not know the token. */
  readonly onUnknown?: () => void;
  /** This hub is shut out. */
  readonly onRevoked?: () => void;
};

/** After trouble that the client does not mend by itself, the stream is made anew from the stored place. */
const RESTART_MS = 500;
const BACKOFF = { initialDelay: 100, maxDelay: 1000, multiplier: 2 };

const envelopeOf = (value: Row): Envelope => ({
  tenantId: String(value.tenant_id),
  scopeId: String(value.scope_id),
  kind: String(value.kind),
  id: String(value.id),
  seq: Number(value.seq),
  txn: String(value.txn),
  doc: value.doc as Doc,
  clk: value.clk as Clk | null,
  deleted: value.deleted === true,
  businessDate: value.business_date === null ? null : String(value.business_date),
  schema: Number(value.schema),
});

const saysRevoked = (cause: unknown): boolean => {
  if (!(cause instanceof FetchError) || cause.status !== 403) return false;
  return (cause.json as { code?: unknown } | undefined)?.code === 'revoked';
};

/** Follows one scope of the central hub into the store, for ever, until the signal aborts. */
export const followScope = async (options: FollowOptions, signal: AbortSignal): Promise<void> => {
  const { log, scope } = options;
  /** A hub that is away for hours is logged once. */
  let logged: string | undefined;
  const onUpToDate = (): void => {
    logged = undefined;
    options.onUpToDate?.();
  };
  while (!signal.aborted) {
    try {
      const position = await options.store.feedPosition(placeOfOptions(options));
      await runStream({ ...options, onUpToDate }, position, signal);
    } catch (cause) {
      const why = String(cause);
      if (why !== logged) log.warn({ scope: scope.scopeId, cause: why }, 'feed restarts');
      logged = why;
      if (saysRevoked(cause)) options.onRevoked?.();
      if (cause instanceof FetchError && cause.status === 401) options.onUnknown?.();
    }
    await pause(RESTART_MS, signal);
  }
};

const placeOfOptions = ({ scope, from }: FollowOptions): string => placeKey(scope.scopeId, from);

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, signal.aborted ? 0 : ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });

/** One life of the client's stream; rejects when it has to be made anew. */
const runStream = (
  options: FollowOptions,
  position: FeedPosition | undefined,
  signal: AbortSignal,
): Promise<void> =>
  new Promise((resolve, reject) => {
    const ending = new AbortController();
    const end = (cause?: unknown): void => {
      ending.abort();
      if (cause === undefined) resolve();
      else reject(cause);
    };
    signal.addEventListener('abort', () => end(), { once: true });
    const stream = openStream(options, position, ending.signal, end);
    const inOrder = createMutex();
    const refetch = createRefetch(options, options.scope, position === undefined);
    stream.subscribe((batch) => {
      // A subscriber that throws would lose its batch: the stream ends and begins again from the stored place.
      inOrder(() => applyBatch(options, stream, batch, refetch, ending.signal)).catch(end);
    }, end);
  });

const openStream = (
  { centralUrl, token, scope }: FollowOptions,
  position: FeedPosition | undefined,
  signal: AbortSignal,
  onError: (cause: unknown) => void,
): ShapeStream =>
  new ShapeStream({
    url: new URL('/v1/shape', centralUrl).href,
    fetchClient: createLineFetch(centralUrl),
    warnOnHttp: false,
    params: { table: 'sync_row', scope: scope.scopeId, replica: 'full' },
    headers: { authorization: `Bearer ${token()}` },
    liveSse: true,
    signal,
    backoffOptions: BACKOFF,
    onError,
    ...(position && { handle: position.handle, offset: position.offset as Offset }),
  });

/**
 * The place to go on from is that of the batch's own up-to-date: what the stream says of itself may be ahead
 * of the batch in hand.
 */
const applyBatch = async (
  options: FollowOptions,
  stream: ShapeStream,
  batch: readonly Message[],
  refetch: Refetch,
  signal: AbortSignal,
): Promise<void> => {
  if (signal.aborted) return;
  const { scope, store } = options;
  const rows: Envelope[] = [];
  let position: FeedPosition | undefined;
  for (const message of batch) {
    if ('value' in message) rows.push(envelopeOf(message.value));
    else if (message.headers.control === 'must-refetch') {
      refetch.begin();
      const scopes = { tenantId: scope.tenantId, scopeIds: [scope.scopeId] };
      await store.transaction(scopes, (tx) =>
        tx.setFeedPosition(placeOfOptions(options), undefined),
      );
    } else position = placeOf(message.headers, stream.shapeHandle);
  }
  refetch.saw(rows);
  options.onCentral(await applyEnvelopes(options, scope, rows, position, options.from));
  if (position === undefined) return;
  await refetch.finish();
  const last = rows.at(-1);
  const digest = last?.kind === DIGEST_KIND.kind ? digestOf(last.doc) : undefined;
  if (digest !== undefined) options.onDigest?.(digest);
  options.onUpToDate?.();
};

const placeOf = (headers: object, handle: string | undefined): FeedPosition | undefined => {
  const lsn = 'global_last_seen_lsn' in headers ? String(headers.global_last_seen_lsn) : '';
  return handle === undefined || !/^\d+$/.test(lsn) ? undefined : { handle, offset: `${lsn}_0` };
};
