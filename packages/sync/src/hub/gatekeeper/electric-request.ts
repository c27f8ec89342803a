import { ENVELOPE_COLUMNS } from '../../protocol/index.ts';
import type { Scope } from '../shape/live-log.ts';
import type { ShapeRequest } from '../shape/shape-request.ts';

/** A scope without the kinds that its reader does not see. */
export type SeenScope = Scope & { readonly hidden: ReadonlySet<string> };

/** Where the Electric sync service answers, and the secret that it asks for. */
export type ElectricService = { readonly url: string; readonly secret?: string };

const COLUMNS = ENVELOPE_COLUMNS.map(([name]) => `"${name}"`).join(',');

/** A suffix of ours: see `replyHandle`. Handles of the service have no dot. */
const SUFFIX = /\.[0-9a-f]{12}$/;

/** The service's own handle behind one that a reader was given. */
export const serviceHandle = (handle: string): string => handle.replace(SUFFIX, '');

/** The filter: the scope, and of its kinds those that the reader sees. Values are parameters, never text. */
const filterOf = ({ scopeId, tenantId, hidden }: SeenScope): Record<string, string> => {
  const values = [scopeId, tenantId, ...[...hidden].sort()];
  const barred = values.slice(2).map((_, index) => ` AND kind <> $${index + 3}`);
  return {
    where: `scope_id = $1 AND tenant_id = $2${barred.join('')}`,
    ...Object.fromEntries(values.map((value, index) => [`params[${index + 1}]`, value])),
  };
};

/**
 * What the service is asked for in a reader's place. Table, filter, columns and secret are the hub's; of
 * the reader's query nothing passes but its place in the log and how it wants to wait.
 */
export const electricUrl = (
  service: ElectricService,
  scope: SeenScope,
  request: ShapeRequest,
): URL => {
  const url = new URL('/v1/shape', service.url);
  const params: Record<string, string> = {
    table: 'sync_row',
    ...filterOf(scope),
    columns: COLUMNS,
    replica: 'full',
    log: 'full',
    offset: request.offset,
    ...(request.handle !== undefined && { handle: serviceHandle(request.handle) }),
    ...(request.live && { live: 'true', cursor: request.cursor }),
    ...(request.sse && { live_sse: 'true', experimental_live_sse: 'true' }),
    ...(request.expiredHandle && { expired_handle: serviceHandle(request.expiredHandle) }),
    ...(request.cacheBuster && { 'cache-buster': request.cacheBuster }),
    ...(service.secret !== undefined && { secret: service.secret }),
  };
  for (const [name, value] of Object.entries(params)) url.searchParams.set(name, value);
  return url;
};

/**
 * The handle that a reader is told. One that gave a handle up is never given the same again (the official
 * client takes that for a stale cache), and the service may well go on with it: it then gets a suffix.
 */
export const replyHandle = (request: ShapeRequest, handle: string, fresh: () => string): string => {
  if (request.handle !== undefined && serviceHandle(request.handle) === handle) {
    return request.handle;
  }
  return serviceHandle(request.expiredHandle) === handle ? `${handle}.${fresh()}` : handle;
};
