import type { Doc } from '@galley/base';
import type { Clk, Envelope } from '@galley/sync/protocol';
import type { FeedRequest, ShapeFeedFactory } from '@galley/sync/replica';

export type ShapeReply = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** One request of the shape protocol; rejects when nothing comes back. */
export type ShapeCall = (
  request: FeedRequest,
  query: Readonly<Record<string, string>>,
) => Promise<ShapeReply>;

type Message = {
  readonly value?: Readonly<Record<string, string | null>>;
  readonly headers: Readonly<Record<string, string | undefined>>;
};

const parsed = (text: string | null | undefined): unknown =>
  text == null ? null : JSON.parse(text);

/** Devices of one site are sent the same text one after the other. */
const LIMIT = 16;
const parsedLast = new Map<string, readonly Message[]>();

const messagesOf = (body: string): readonly Message[] => {
  const known = parsedLast.get(body);
  if (known !== undefined) return known;
  if (parsedLast.size >= LIMIT) parsedLast.clear();
  const messages = JSON.parse(body) as readonly Message[];
  parsedLast.set(body, messages);
  return messages;
};

const envelopeOf = (value: Readonly<Record<string, string | null>>): Envelope => ({
  tenantId: value.tenant_id ?? '',
  scopeId: value.scope_id ?? '',
  kind: value.kind ?? '',
  id: value.id ?? '',
  seq: Number(value.seq),
  txn: value.txn ?? '',
  doc: parsed(value.doc) as Doc,
  clk: parsed(value.clk) as Clk | null,
  deleted: value.deleted === 'true',
  businessDate: value.business_date ?? null,
  schema: Number(value.schema),
});

/** Where a reader stands. */
type Place = { handle: string; offset: string; live: boolean; cursor: string; expired: string };

const queryOf = (scope: string, place: Place): Record<string, string> => ({
  table: 'sync_row',
  scope,
  replica: 'full',
  offset: place.offset,
  ...(place.handle === '' ? {} : { handle: place.handle }),
  ...(place.live ? { live: 'true', cursor: place.cursor } : {}),
  ...(place.expired === '' ? {} : { expired_handle: place.expired }),
});

/**
 * The way down without sockets, timers or the official client: one request after another, long-poll once
 * up to date. Delivers what the port promises: at least once, in order, nothing after `stop`.
 */
export const readerFeed =
  (call: ShapeCall): ShapeFeedFactory =>
  (request) => {
    let stopped = false;
    const place: Place = {
      handle: request.from?.handle ?? '',
      offset: request.from?.offset ?? '-1',
      live: false,
      cursor: '',
      expired: '',
    };
    const turn = async (): Promise<void> => {
      while (!stopped) {
        const reply = await call(request, queryOf(request.scope, place));
        if (!stopped) take(request, place, reply);
      }
    };
    turn().catch((error: unknown) => {
      if (stopped) return;
      stopped = true;
      request.onEnd(error);
    });
    return {
      stop() {
        stopped = true;
      },
    };
  };

const take = (request: FeedRequest, place: Place, reply: ShapeReply): void => {
  if (reply.status === 409) {
    startOver(request, place, reply);
    return;
  }
  if (reply.status !== 200) throw new Error(`the hub answered ${reply.status}`);
  const messages = messagesOf(reply.body);
  place.handle = reply.headers['electric-handle'] ?? place.handle;
  place.cursor = reply.headers['electric-cursor'] ?? place.cursor;
  place.offset = reply.headers['electric-offset'] ?? place.offset;
  const last = messages.at(-1)?.headers;
  const upToDate = last?.control === 'up-to-date';
  const changes = messages.filter((message) => message.value !== undefined);
  if (changes.length > 0 || upToDate) {
    const offset = upToDate ? `${last?.global_last_seen_lsn}_0` : place.offset;
    const removed = changes.filter(({ headers }) => headers.operation === 'delete');
    request.onBatch({
      envelopes: changes
        .filter(({ headers }) => headers.operation !== 'delete')
        .map(({ value }) => envelopeOf(value ?? {})),
      evicted: removed.map(({ value }) => ({ kind: value?.kind ?? '', id: value?.id ?? '' })),
      handle: place.handle,
      offset,
      upToDate,
    });
  }
  place.live = upToDate;
};

const startOver = (request: FeedRequest, place: Place, reply: ShapeReply): void => {
  place.expired = place.handle;
  place.handle = reply.headers['electric-handle'] ?? '';
  place.offset = '-1';
  place.live = false;
  request.onRefetch();
};
