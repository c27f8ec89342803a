import type { Device, HubStore } from '../store.ts';
import { floorOfHandle, freshHandleOf, handleOf, type LogName } from './handle.ts';
import type { HttpReply } from './http-reply.ts';
import type { Scope } from './live-log.ts';
import { MUST_REFETCH, messagesOf, offsetOf, SHAPE_SCHEMA, upToDateMessage } from './messages.ts';
import type { ShapeDeps } from './shape-deps.ts';
import { parseShapeQuery, type ShapeQuery, type ShapeRequest } from './shape-request.ts';
import { type Sight, sightOf } from './sight.ts';
import { sseEvents } from './sse.ts';

export type { HttpReply } from './http-reply.ts';

const JSON_HEADERS = { 'content-type': 'application/json', 'cache-control': 'no-store' };

const problem = (status: number, code: string, message: string, field?: string): HttpReply => ({
  status,
  headers: JSON_HEADERS,
  body: JSON.stringify(
    field === undefined ? { code, message } : { code, message, errors: { [field]: [message] } },
  ),
});

/** A device reads its tenant and its site; a back office every site of its tenant. */
export const mayRead = async (store: HubStore, device: Device, scope: string): Promise<boolean> => {
  if (scope === device.tenantId || scope === device.siteId) return true;
  if (device.kind !== 'backoffice') return false;
  return (await store.site(scope))?.tenantId === device.tenantId;
};

/** Answers `GET /v1/shape` for an authenticated device. The signal aborts when the reader has gone. */
export const serveShape = async (
  deps: ShapeDeps,
  device: Device,
  query: ShapeQuery,
  signal: AbortSignal,
): Promise<HttpReply> => {
  const parsed = parseShapeQuery(query);
  if (!parsed.ok) return problem(400, parsed.error.code, parsed.error.message, parsed.error.field);
  const request = parsed.value;
  if (!(await mayRead(deps.store, device, request.scope))) {
    return problem(403, 'wrong_scope', `this token may not read ${request.scope}`);
  }
  const scope = { tenantId: device.tenantId, scopeId: request.scope };
  const sight = sightOf(deps.kinds, device, request.scope);
  if (deps.gatekeeper !== undefined) {
    return deps.gatekeeper.serve({ ...scope, hidden: sight.hidden }, request, signal);
  }
  const place = { ...scope, sight, floor: await deps.floors.of(scope) };
  if (hasMissed(deps, place, request)) return mustRefetch(startHandle(deps, place, request));
  if (request.start === 'token') deps.readers.saw(scope.scopeId, device.deviceId, request.after);
  if (request.live) return serveLive(deps, place, request, signal);
  return request.start === 'now'
    ? serveNow(deps, place, request)
    : serveChunk(deps, place, request);
};

/** A scope as its reader sees it, and the number up to which deleted rows were taken out of it. */
type Place = Scope & { readonly sight: Sight; readonly floor: number };

const logOf = ({ store }: ShapeDeps, { scopeId, sight }: Place): LogName => ({
  scopeId,
  incarnation: store.incarnation,
  mark: sight.mark,
});

/** Whether the handle is of another log, or rows went that this reader has not heard to be deleted. */
const hasMissed = (deps: ShapeDeps, place: Place, request: ShapeRequest): boolean => {
  if (request.handle === undefined) return false;
  const { floor } = place;
  const since = floorOfHandle(request.handle, logOf(deps, place));
  return since === undefined || (request.after < floor && since < floor);
};

const freshHandle = (deps: ShapeDeps, place: Place): string =>
  freshHandleOf(logOf(deps, place), place.floor);

const mustRefetch = (handle: string): HttpReply => ({
  status: 409,
  headers: { ...JSON_HEADERS, 'electric-handle': handle },
  body: MUST_REFETCH,
});

const beyondEnd = async (deps: ShapeDeps, scope: Scope, after: number): Promise<boolean> =>
  after > (await deps.store.lastSeq(scope));

/** A reader that gave up a handle must not be given the same one again. */
const startHandle = (deps: ShapeDeps, place: Place, request: ShapeRequest): string => {
  const base = handleOf(logOf(deps, place), place.floor);
  return request.expiredHandle === base ? freshHandle(deps, place) : base;
};

const jsonReply = (
  request: ShapeRequest,
  handle: string,
  offset: string,
  messages: readonly string[],
  extra: Readonly<Record<string, string>>,
): HttpReply => ({
  status: 200,
  headers: {
    ...JSON_HEADERS,
    'electric-handle': request.handle ?? handle,
    'electric-offset': offset,
    ...extra,
  },
  body: `[${messages.join(',')}]`,
});

const serveNow = async (
  deps: ShapeDeps,
  scope: Place,
  request: ShapeRequest,
): Promise<HttpReply> => {
  const head = await deps.store.lastSeq(scope);
  const extra = { 'electric-schema': SHAPE_SCHEMA, 'electric-up-to-date': '' };
  const handle = startHandle(deps, scope, request);
  return jsonReply(request, handle, offsetOf(head), [upToDateMessage(head)], extra);
};

const serveChunk = async (
  deps: ShapeDeps,
  scope: Place,
  request: ShapeRequest,
): Promise<HttpReply> => {
  const { after } = request;
  const page = await deps.log.read(scope, scope.sight, after);
  if (page.head === after && (await beyondEnd(deps, scope, after))) {
    return mustRefetch(freshHandle(deps, scope));
  }
  const upToDate = page.complete && request.start === 'token';
  const messages = messagesOf(page, { after, live: false, upToDate });
  const extra = {
    'electric-schema': SHAPE_SCHEMA,
    ...(upToDate ? { 'electric-up-to-date': '' } : {}),
  };
  const handle = startHandle(deps, scope, request);
  return jsonReply(request, handle, offsetOf(page.head), messages, extra);
};

const CURSOR_EPOCH_S = Date.UTC(2024, 9, 9) / 1000;

/** Grows by steps of 20 s, and always above the cursor that the reader sent. */
const cursorFor = (deps: ShapeDeps, sent: string): string => {
  const steps = Math.ceil((deps.clock.now() / 1000 - CURSOR_EPOCH_S) / 20) * 20;
  const last = /^\d{1,15}$/.test(sent) ? Number(sent) : -1;
  if (steps > last) return String(steps);
  const [a = 0, b = 0] = deps.rng.bytes(2);
  return String(last + 1 + ((a * 256 + b) % 3600));
};

const serveLive = async (
  deps: ShapeDeps,
  scope: Place,
  request: ShapeRequest,
  signal: AbortSignal,
): Promise<HttpReply> => {
  const seen = deps.watch.version(scope.scopeId);
  const { sight } = scope;
  const first = await deps.log.readLive(scope, sight, request.after);
  // Also what the reader does not see leads on: it is told the place behind it.
  const isNews = first.head > request.after;
  if (!isNews && (await beyondEnd(deps, scope, request.after))) {
    return mustRefetch(freshHandle(deps, scope));
  }
  const extra = { 'electric-cursor': cursorFor(deps, request.cursor) };
  if (request.sse) {
    const reply = jsonReply(request, '', request.offset, [], extra);
    const headers = { ...reply.headers, 'content-type': 'text/event-stream' };
    return { ...reply, headers, body: sseEvents(deps, scope, request.after, signal) };
  }
  if (!isNews) {
    await deps.watch.beyond(scope.scopeId, seen, deps.holdMs ?? 20_000, signal);
  }
  const page = isNews ? first : await deps.log.readLive(scope, sight, request.after);
  const offset = page.head > request.after ? offsetOf(page.head) : request.offset;
  const done: Record<string, string> = page.complete ? { 'electric-up-to-date': '' } : {};
  return jsonReply(request, '', offset, page.messages, { ...extra, ...done });
};
