import { err, type Failure, failure, ok, type Result } from '@galley/base';
import fastify, { type FastifyInstance } from 'fastify';
import { startCollector } from '../collect/start-collector.ts';
import { acceptJsonBodies, HttpProblem } from './body.ts';
import { createContext, type HubContext } from './context.ts';
import { digestRoutes } from './digest-routes.ts';
import { startHubDigests } from './digests.ts';
import { presenceSocket } from './presence-socket.ts';
import { pepperRoute, recoveryRoutes, renewalRoute } from './recovery-routes.ts';
import {
  adminRoutes,
  enrollRoute,
  healthRoutes,
  pushRoute,
  shapeRoute,
  timeRoute,
} from './routes.ts';
import { siteRoutes } from './site-routes.ts';
import { snapshotRoute } from './snapshot-route.ts';
import type { HubServerOptions, HubStats } from './types.ts';

export type HubServer = {
  /** Port 0 takes a free one. */
  listen(address: {
    readonly host: string;
    readonly port: number;
  }): Promise<Result<{ readonly port: number }, Failure<'port_taken' | 'cannot_listen'>>>;
  stats(): HubStats;
  /** Ends every stream and connection; the store stays open. */
  close(): Promise<void>;
};

/** The HTTP and WebSocket face of a hub over any store. */
export const createHubServer = (options: HubServerOptions): HubServer => {
  const closing = new AbortController();
  const context = createContext(options, closing.signal);
  const app = createApp(options);
  answerProblems(app, context);
  matchExactly(app);
  acceptJsonBodies(app);
  const routes = [
    pushRoute,
    shapeRoute,
    timeRoute,
    enrollRoute,
    recoveryRoutes,
    pepperRoute,
    renewalRoute,
    digestRoutes,
    snapshotRoute,
    adminRoutes,
    siteRoutes,
  ];
  for (const add of [...routes, healthRoutes]) add(app, context);
  const endPresence = presenceSocket(app, context);
  const endChecks = checkLive(context);
  const digests = startHubDigests(context);
  const collector = collectorOf(context);
  const forgetUpstream = options.upstream?.onCentral(({ origin, central }) => {
    context.heads.set(origin, central);
    context.presence.broadcast();
  });
  return {
    listen: (address) => listen(app, address),
    stats: () => ({
      followers: context.watch.waiting(),
      presence: context.presence.connections(),
    }),
    close: async () => {
      closing.abort();
      context.watch.stop();
      forgetUpstream?.();
      endPresence();
      endChecks();
      digests.stop();
      await collector?.stop();
      await context.shape.readers.flush().catch(() => undefined);
      await app.close();
    },
  };
};

/** The central hub alone decides what is collected; site hubs follow its horizon. */
const collectorOf = (context: HubContext) => {
  const { role, store, kinds, clock, log, shape } = context;
  if (role !== 'central') return undefined;
  return startCollector({ store, kinds, clock, log, readers: shape.readers });
};

/** The routes know no difference between plain HTTP and TLS; only the types of fastify do. */
const createApp = ({ tls }: HubServerOptions): FastifyInstance => {
  const common = { logger: false, forceCloseConnections: true } as const;
  if (tls === undefined) return fastify(common);
  return fastify({ ...common, https: tls }) as unknown as FastifyInstance;
};

const CHECK_MS = 1000;

/** A device may be revoked through another process or the hub above: its row tells. */
const checkLive = ({ live, log }: HubContext): (() => void) => {
  const timer = setInterval(() => {
    live.check().catch((cause) => log.error({ cause: String(cause) }, 'revocations not read'));
  }, CHECK_MS);
  timer.unref();
  return () => clearInterval(timer);
};

/** The router takes `%73hape` for `shape`; who guards a path by its text does not. One spelling is served. */
const matchExactly = (app: FastifyInstance): void => {
  app.addHook('onRequest', async (request) => {
    const { url: served } = request.routeOptions;
    if (served === undefined || served.includes(':') || served.includes('*')) return;
    if (request.url.split('?')[0] === served) return;
    throw new HttpProblem(404, 'not_found', 'There is nothing at this path.');
  });
};

const answerProblems = (app: FastifyInstance, { log }: HubContext): void => {
  app.setNotFoundHandler(async (_request, reply) =>
    reply.code(404).send({ code: 'not_found', message: 'There is nothing at this path.' }),
  );
  app.setErrorHandler(async (cause, request, reply) => {
    const { statusCode, code, message, field } = problemOf(cause);
    if (statusCode >= 500) {
      log.error({ path: request.url.split('?')[0], cause: String(cause) }, 'request failed');
    }
    return reply.code(statusCode).send({ code, message, ...(field && { field }) });
  });
};

const problemOf = (cause: unknown): HttpProblem => {
  if (cause instanceof HttpProblem) return cause;
  const status = cause instanceof Error && 'statusCode' in cause ? Number(cause.statusCode) : 500;
  if (status >= 400 && status < 500) {
    return new HttpProblem(status, 'bad_request', cause instanceof Error ? cause.message : '');
  }
  return new HttpProblem(503, 'unavailable', 'The hub cannot answer now. Try again.');
};

const listen = async (
  app: FastifyInstance,
  address: { readonly host: string; readonly port: number },
): ReturnType<HubServer['listen']> => {
  try {
    await app.listen(address);
    const bound = app.server.address();
    const port = typeof bound === 'object' && bound !== null ? bound.port : address.port;
    return ok({ port });
  } catch (cause) {
    const taken = cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE';
    const where = `${address.host}:${address.port}`;
    return taken
      ? err(failure('port_taken', `Port ${where} is taken by another program.`, 'port'))
      : err(failure('cannot_listen', `Cannot listen on ${where}: ${String(cause)}`, 'listen'));
  }
};
