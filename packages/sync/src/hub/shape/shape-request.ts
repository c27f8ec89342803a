import { err, type Failure, failure, ok, type Result } from '@galley/base';

/** A parsed `GET /v1/shape`. `after` is the `seq` behind which to read. */
export type ShapeRequest = {
  readonly scope: string;
  readonly start: 'beginning' | 'now' | 'token';
  readonly after: number;
  readonly offset: string;
  readonly handle: string | undefined;
  /** The handle that the reader gave up after a 409; it takes no part in what the shape is. */
  readonly expiredHandle: string;
  readonly live: boolean;
  readonly sse: boolean;
  readonly cursor: string;
  /** By which a reader gets around a cache that holds a stale answer; '' for none. */
  readonly cacheBuster: string;
};

export type ShapeQuery = { readonly [name: string]: unknown };

const bad = (message: string, field: string) => err(failure('invalid_request', message, field));

/** Parameters that would change what the shape is; a device may not choose them. */
const FIXED: Readonly<Record<string, (value: string) => boolean>> = {
  table: (value) => value === 'sync_row' || value === 'public.sync_row',
  log: (value) => value === 'full',
  replica: (value) => value === 'full',
};
const REFUSED = ['where', 'columns', 'params'];

const text = (query: ShapeQuery, name: string): string => {
  const value = query[name];
  return typeof value === 'string' ? value : '';
};

const findRefused = (query: ShapeQuery): string | undefined =>
  Object.keys(query).find(
    (name) => REFUSED.includes(name) || name.startsWith('params[') || name.startsWith('subset__'),
  ) ??
  Object.keys(FIXED).find((name) => name in query && FIXED[name]?.(text(query, name)) !== true);

/** Offsets are `<2·seq>_0`; the client makes `<2·seq+1>_0` of an up-to-date, which is the same place. */
const seqOfOffset = (offset: string): number | undefined => {
  const match = /^(\d{1,16})_(?:\d{1,9}|inf)$/.exec(offset);
  return match === null ? undefined : Math.floor(Number(match[1]) / 2);
};

/** Reads the query of a shape request by the rules of the Electric protocol (docs/specs/hub.md, HS1-HS13). */
export const parseShapeQuery = (query: ShapeQuery): Result<ShapeRequest, Failure> => {
  const refused = findRefused(query);
  if (refused !== undefined) return bad(`${refused} is fixed by the hub`, refused);
  if (text(query, 'table') === '') return bad("can't be blank", 'table');
  if (text(query, 'scope') === '') return bad("can't be blank", 'scope');
  const offset = text(query, 'offset');
  const start = offset === '-1' ? 'beginning' : offset === 'now' ? 'now' : 'token';
  const after = start === 'token' ? seqOfOffset(offset) : 0;
  if (after === undefined) return bad('is neither -1, now nor an offset of this hub', 'offset');
  return withMode(query, start, after, offset);
};

const withMode = (
  query: ShapeQuery,
  start: ShapeRequest['start'],
  after: number,
  offset: string,
): Result<ShapeRequest, Failure> => {
  const live = text(query, 'live') === 'true';
  const sse = text(query, 'live_sse') === 'true' || text(query, 'experimental_live_sse') === 'true';
  const handle = text(query, 'handle');
  if (start === 'token' && handle === '') return bad("can't be blank when offset != -1", 'handle');
  if (live && start !== 'token') return bad("can't be true when offset is -1 or now", 'live');
  if (sse && !live) return bad("can't be true without live", 'live_sse');
  return ok({
    scope: text(query, 'scope'),
    start,
    after,
    offset,
    handle: start === 'token' ? handle : undefined,
    expiredHandle: text(query, 'expired_handle'),
    live,
    sse,
    cursor: text(query, 'cursor'),
    cacheBuster: text(query, 'cache-buster'),
  });
};
