import type { FastifyInstance } from 'fastify';
import { digestReportSchema } from '../../protocol/index.ts';
import { serveBucket, serveDigest } from '../digest/serve-digest.ts';
import type { HubContext } from './context.ts';
import { speaksFor } from './digests.ts';
import { authenticated, parse } from './routes.ts';

type Query = Readonly<Record<string, unknown>>;

/** /v1/digest and /v1/bucket: what a device compares, what it fetches, and what it says of it. */
export const digestRoutes = (app: FastifyInstance, context: HubContext): void => {
  const { log, metrics } = context;
  app.get('/v1/digest', async (request, reply) => {
    const device = await authenticated(context, request);
    const { status, body } = await serveDigest(context, device, request.query as Query, (scope) =>
      speaksFor(context, scope),
    );
    return reply.code(status).send(body);
  });
  app.get('/v1/bucket', async (request, reply) => {
    const device = await authenticated(context, request);
    const { status, body } = await serveBucket(context, device, request.query as Query);
    return reply.code(status).send(body);
  });
  app.post('/v1/digest', async (request, reply) => {
    const { deviceId } = await authenticated(context, request);
    const report = parse(digestReportSchema, request.body);
    metrics?.onDigest?.({ type: 'device', healed: report.healed });
    log.warn({ deviceId, ...report }, 'a device differed and was put right');
    return reply.code(204).send();
  });
};
