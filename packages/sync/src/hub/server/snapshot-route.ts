import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { handleOf } from '../shape/handle.ts';
import type { Scope } from '../shape/live-log.ts';
import { mayRead } from '../shape/serve-shape.ts';
import { type Sight, sightOf } from '../shape/sight.ts';
import { type SnapshotHead, snapshotLines } from '../snapshot/snapshot-lines.ts';
import { HttpProblem } from './body.ts';
import type { HubContext } from './context.ts';
import { authenticated } from './routes.ts';

/** From so many rows on a file is quicker than the shape log: four times, for its reader parses no messages. */
const SNAPSHOT_ROWS = 2000;

/** What the file will hold; undefined when the scope is small enough for the shape log. */
const headOf = async (
  context: HubContext,
  scope: Scope,
  sight: Sight,
): Promise<SnapshotHead | undefined> => {
  const { store, snapshotRows: least = SNAPSHOT_ROWS } = context;
  const log = { ...scope, incarnation: store.incarnation, mark: sight.mark };
  const handle = handleOf(log, await store.collected(scope));
  const seq = await store.lastSeq(scope);
  // Each row has a number of its own: fewer numbers are fewer rows, and nothing need be counted.
  if (seq <= least) return undefined;
  const rows = await store.countRows(scope);
  return rows > least ? { handle, sight, seq, rows } : undefined;
};

const HEADERS = { 'content-type': 'application/gzip', 'cache-control': 'no-store' };

const send = async (
  reply: FastifyReply,
  lines: AsyncIterable<string>,
  signal: AbortSignal,
): Promise<void> => {
  reply.hijack();
  reply.raw.writeHead(200, HEADERS);
  const packed = createGzip({ level: 1 });
  await pipeline(Readable.from(lines), packed, reply.raw, { signal }).catch(() =>
    reply.raw.destroy(),
  );
};

/**
 * GET /v1/snapshot?scope=… : a scope with many rows as one file, gzip of JSON lines (docs/specs/hub.md, HF1).
 * 204 for a scope that is small, or whose rows come by the Electric service: read the shape from -1.
 */
export const snapshotRoute = (app: FastifyInstance, context: HubContext): void => {
  app.get('/v1/snapshot', async (request, reply) => {
    const device = await authenticated(context, request);
    const { scope: scopeId } = request.query as { readonly scope?: unknown };
    if (typeof scopeId !== 'string' || scopeId === '') {
      throw new HttpProblem(400, 'invalid_request', "can't be blank", 'scope');
    }
    if (!(await mayRead(context.store, device, scopeId))) {
      throw new HttpProblem(403, 'wrong_scope', `this token may not read ${scopeId}`);
    }
    if (context.shape.gatekeeper !== undefined) return reply.code(204).send();
    const scope = { tenantId: device.tenantId, scopeId };
    const head = await headOf(context, scope, sightOf(context.kinds, device, scopeId));
    if (head === undefined) return reply.code(204).send();
    const gone = new AbortController();
    reply.raw.once('close', () => gone.abort());
    const forget = context.live.add(device.deviceId, () => gone.abort());
    gone.signal.addEventListener('abort', forget, { once: true });
    const signal = AbortSignal.any([gone.signal, context.closing]);
    await send(reply, snapshotLines(context.store, scope, head, signal), signal);
    return reply;
  });
};
