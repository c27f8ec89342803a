import { timingSafeEqual } from 'node:crypto';
import type { Failure, Result } from '@galley/base';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { enrollRequestSchema, type PushRequest } from '../../protocol/index.ts';
import { createCode, createCodeSchema, createSite, createSiteSchema } from '../admin.ts';
import { bearerOf } from '../auth.ts';
import { enrollDevice } from '../enroll.ts';
import { parsePush } from '../parse-push.ts';
import { acceptPush, type PushOutcome } from '../push.ts';
import { revokeDevice, revokeSchema } from '../revoke.ts';
import { serveShape } from '../shape/serve-shape.ts';
import { HttpProblem } from './body.ts';
import type { HubContext } from './context.ts';
import { readinessOf } from './readiness.ts';
import { sendReply } from './send-reply.ts';

/** The enrolled device whose token a request carries. */
export const authenticated = async (context: HubContext, request: FastifyRequest) => {
  const result = await context.authenticate(request.headers.authorization);
  if ('device' in result) return result.device;
  throw new HttpProblem(result.status, result.code, 'The token is not that of an enrolled device.');
};

/** Undefined for what nests too deeply for any reader. */
export const attempt = <T>(read: () => T): T | undefined => {
  try {
    return read();
  } catch {
    return undefined;
  }
};

/** The body, or a 400 that names the field. */
export const parse = <T>(schema: z.ZodType<T>, body: unknown): T => {
  const parsed = attempt(() => schema.safeParse(body));
  if (parsed === undefined) throw new HttpProblem(400, 'bad_request', 'The body nests too deeply.');
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new HttpProblem(400, 'bad_request', issue?.message ?? 'invalid', issue?.path.join('.'));
};

export const pushRoute = (app: FastifyInstance, context: HubContext): void => {
  app.post('/v1/push', async (request, reply) => {
    const sender = await authenticated(context, request);
    const startedAt = performance.now();
    const push = parsePush(request.body);
    if (!push.ok) throw new HttpProblem(400, push.error.code, push.error.message, push.error.field);
    const outcome = await acceptPush(context, sender, push.value);
    notePush(context, push.value, outcome, startedAt);
    return reply.code(outcome.status).send(outcome.body);
  });
};

const notePush = (
  context: HubContext,
  { origin, txns, aside }: PushRequest,
  outcome: PushOutcome,
  startedAt: number,
): void => {
  const { status } = outcome;
  const ok = outcome.status === 200;
  context.metrics?.onPush({
    status,
    ms: performance.now() - startedAt,
    txns: txns.length,
    rows: ok ? outcome.fresh.reduce((sum, txn) => sum + txn.rows.length, 0) : 0,
    rejected: ok ? outcome.body.rejected.length : 0,
  });
  if (ok) {
    if (aside !== true) context.heads.set(origin, outcome.body.central);
    if (txns.length > 0 && outcome.fresh.length === 0) context.upstream?.wake?.();
    for (const rejection of outcome.body.rejected) {
      context.log.warn({ origin, ...rejection }, 'commit lies in quarantine');
    }
  } else context.log.warn({ origin, status, body: outcome.body }, 'push refused');
};

export const shapeRoute = (app: FastifyInstance, context: HubContext): void => {
  app.get('/v1/shape', async (request, reply) => {
    const device = await authenticated(context, request);
    const gone = new AbortController();
    const leave = (): void => gone.abort();
    const { socket } = request.raw;
    socket.once('close', leave);
    // The connection may serve thousands of requests more: none leaves anything behind on it.
    reply.raw.once('close', () => {
      socket.off('close', leave);
      leave();
    });
    const forget = context.live.add(device.deviceId, () => gone.abort());
    gone.signal.addEventListener('abort', forget, { once: true });
    const signal = AbortSignal.any([gone.signal, context.closing]);
    const query = request.query as Readonly<Record<string, unknown>>;
    return sendReply(reply, await serveShape(context.shape, device, query, signal), signal);
  });
};

export const timeRoute = (app: FastifyInstance, context: HubContext): void => {
  app.get('/v1/time', async () => ({ now: context.clock.now() }));
};

/** Wrong codes per minute after which enrolment pauses: codes cannot be guessed in bulk. */
const WRONG_CODES_A_MINUTE = 20;

const refuseEnrolment = (
  reply: FastifyReply,
  { code, message, field, challenge }: Failure & { readonly challenge?: string },
) => {
  if (challenge !== undefined) return reply.code(409).send({ code, message, challenge });
  throw new HttpProblem(403, code, message, field);
};

export const enrollRoute = (app: FastifyInstance, context: HubContext): void => {
  const wrong: number[] = [];
  app.post('/v1/devices/enroll', async (request, reply) => {
    const now = context.clock.now();
    while (wrong[0] !== undefined && wrong[0] < now - 60_000) wrong.shift();
    if (wrong.length >= WRONG_CODES_A_MINUTE) {
      throw new HttpProblem(429, 'too_many_codes', 'Too many wrong codes. Wait a minute.');
    }
    const input = parse(enrollRequestSchema, request.body);
    const local = await context.admission?.admit(input);
    if (local !== undefined) {
      return local.ok ? local.value : refuseEnrolment(reply, local.error);
    }
    if (context.upstream !== undefined) {
      const answer = await context.upstream.enroll(input);
      return reply.code(answer.status).send(answer.body);
    }
    const result = await enrollDevice(context, input);
    if (result.ok) return result.value;
    if (result.error.challenge === undefined) wrong.push(now);
    return refuseEnrolment(reply, result.error);
  });
};

const sameText = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
};

const requireAdmin = (adminToken: string, request: FastifyRequest): void => {
  const token = bearerOf(request.headers.authorization);
  if (token !== undefined && sameText(token, adminToken)) return;
  throw new HttpProblem(401, 'unauthenticated', 'The admin token is wrong or missing.');
};

const adminAnswer = async (
  reply: FastifyReply,
  result: Result<unknown, Failure>,
): Promise<FastifyReply> => {
  if (result.ok) return reply.send(result.value);
  throw new HttpProblem(409, result.error.code, result.error.message, result.error.field);
};

export const adminRoutes = (app: FastifyInstance, context: HubContext): void => {
  const { adminToken } = context;
  if (adminToken === undefined) return;
  app.post('/v1/admin/sites', async (request, reply) => {
    requireAdmin(adminToken, request);
    return adminAnswer(reply, await createSite(context, parse(createSiteSchema, request.body)));
  });
  app.get('/v1/admin/sites', async (request) => {
    requireAdmin(adminToken, request);
    return { sites: await context.store.sites() };
  });
  app.post('/v1/admin/devices/revoke', async (request, reply) => {
    requireAdmin(adminToken, request);
    const result = await revokeDevice(context, parse(revokeSchema, request.body));
    await context.live.check();
    return adminAnswer(reply, result);
  });
  app.post('/v1/admin/enrolment-codes', async (request, reply) => {
    requireAdmin(adminToken, request);
    return adminAnswer(reply, await createCode(context, parse(createCodeSchema, request.body)));
  });
};

export const healthRoutes = (app: FastifyInstance, context: HubContext): void => {
  const { role, upstream, metrics } = context;
  const upstreamState = () =>
    upstream === undefined ? {} : { centralReachable: upstream.reachable() };
  app.get('/health/live', async () => ({ status: 'live', role }));
  for (const path of ['/health', '/health/ready']) {
    app.get(path, async (_request, reply) => {
      const status = await readinessOf(context.store);
      const code = status === 'ready' ? 200 : 503;
      return reply.code(code).send({ status, role, ...upstreamState() });
    });
  }
  if (metrics === undefined) return;
  app.get('/metrics', async (_request, reply) => {
    const { contentType, body } = await metrics.render();
    return reply.header('content-type', contentType).send(body);
  });
};
