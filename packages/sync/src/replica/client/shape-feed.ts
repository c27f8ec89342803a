import {
  type ChangeMessage,
  isChangeMessage,
  type Message,
  type Row,
  ShapeStream,
} from '@electric-sql/client';
import type { Doc } from '@galley/base';
import { createLineFetch } from '../../lines/pinned.ts';
import type { Clk, Envelope } from '../../protocol/index.ts';
import type { RowKey } from '../row-store.ts';

/** A stretch of a scope's log, and where to go on after it. */
export type FeedBatch = {
  readonly envelopes: readonly Envelope[];
  readonly evicted: readonly RowKey[];
  readonly handle: string;
  readonly offset: string;
  readonly upToDate: boolean;
};

export type FeedRequest = {
  readonly hubUrl: string;
  readonly scope: string;
  readonly token: string;
  /** Where an earlier feed stopped, or offset `now` alone: behind all history. From the start if absent. */
  readonly from?: { readonly handle?: string; readonly offset: string };
  readonly onBatch: (batch: FeedBatch) => void;
  /** The log, which has this handle now, starts afresh: all rows come again, up to the next `upToDate`. */
  readonly onRefetch: (handle?: string) => void;
  /** The feed has ended by itself or by an error that a callback threw. Start another one. */
  readonly onEnd: (error: unknown) => void;
};

/** The way down: delivers at least once and in order; after `stop` nothing arrives. */
export type ShapeFeed = { stop(): void };
export type ShapeFeedFactory = (request: FeedRequest) => ShapeFeed;

type SyncRow = Row & {
  readonly tenant_id: string;
  readonly scope_id: string;
  readonly kind: string;
  readonly id: string;
  readonly seq: number;
  readonly txn: string;
  readonly doc: Doc;
  readonly clk: Clk | null;
  readonly deleted: boolean;
  readonly business_date: string | null;
  readonly schema: number;
};

const envelopeOf = ({ value }: ChangeMessage<SyncRow>): Envelope => ({
  tenantId: value.tenant_id,
  scopeId: value.scope_id,
  kind: value.kind,
  id: value.id,
  seq: value.seq,
  txn: value.txn,
  doc: value.doc,
  clk: value.clk,
  deleted: value.deleted,
  businessDate: value.business_date,
  schema: value.schema,
});

/**
 * The Electric HTTP protocol by the official client, long-poll and SSE.
 *
 * In SSE mode `stream.lastOffset` runs ahead of the batch in hand, so the place to go on is taken from the
 * batch's own up-to-date; a batch without one comes from the awaited requests, where `lastOffset` is its own.
 */
export const electricFeed: ShapeFeedFactory = (request) => {
  const abort = new AbortController();
  let stopped = false;
  const end = (error: unknown): void => {
    if (stopped) return;
    stopped = true;
    abort.abort();
    request.onEnd(error);
  };
  const stream = openStream(request, abort.signal, end);
  stream.subscribe((messages) => {
    if (stopped) return;
    try {
      deliver(request, stream, messages);
    } catch (error) {
      // The client would keep the advanced offset and lose the batch: end before it can.
      end(error);
    }
  }, end);
  return {
    stop() {
      stopped = true;
      abort.abort();
    },
  };
};

const openStream = (
  { hubUrl, scope, token, from }: FeedRequest,
  signal: AbortSignal,
  end: (error: unknown) => void,
): ShapeStream<SyncRow> =>
  new ShapeStream<SyncRow>({
    url: new URL('/v1/shape', hubUrl).href,
    params: { table: 'sync_row', scope, replica: 'full' },
    headers: { authorization: `Bearer ${token}` },
    parser: { int8: (text: string) => Number(text) },
    liveSse: true,
    backoffOptions: { initialDelay: 100, maxDelay: 1000, multiplier: 2 },
    warnOnHttp: false,
    fetchClient: createLineFetch(hubUrl),
    signal,
    onError: end,
    ...(from === undefined
      ? {}
      : {
          ...(from.handle === undefined ? {} : { handle: from.handle }),
          offset: from.offset as `${number}_${number}`,
        }),
  });

const deliver = (
  request: FeedRequest,
  stream: ShapeStream<SyncRow>,
  messages: readonly Message<SyncRow>[],
): void => {
  if (messages.some(({ headers }) => headers.control === 'must-refetch')) {
    request.onRefetch(stream.shapeHandle);
  }
  const changes = messages.filter(isChangeMessage) as ChangeMessage<SyncRow>[];
  const place = placeAfter(stream, messages);
  if (place === undefined || (changes.length === 0 && !place.upToDate)) return;
  const removed = changes.filter(({ headers }) => headers.operation === 'delete');
  request.onBatch({
    envelopes: changes.filter(({ headers }) => headers.operation !== 'delete').map(envelopeOf),
    evicted: removed.map(({ value }) => ({ kind: value.kind, id: value.id })),
    ...place,
  });
};

const placeAfter = (
  stream: ShapeStream<SyncRow>,
  messages: readonly Message<SyncRow>[],
): Pick<FeedBatch, 'handle' | 'offset' | 'upToDate'> | undefined => {
  const handle = stream.shapeHandle;
  if (handle === undefined) return undefined;
  const last = messages.at(-1)?.headers;
  const upToDate = last?.control === 'up-to-date';
  const lsn = upToDate ? last?.global_last_seen_lsn : undefined;
  const offset = lsn === undefined ? stream.lastOffset : `${String(lsn)}_0`;
  return { handle, offset, upToDate };
};
