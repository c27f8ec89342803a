import {
  allowanceRequestSchema,
  epochRequestSchema,
  forkRequestSchema,
} from '../protocol/index.ts';
import { createCode, createSite } from './admin.ts';
import { grantAllowance } from './allowances/grant-allowance.ts';
import { serveBucket, serveDigest } from './digest/serve-digest.ts';
import { enrollDevice } from './enroll.ts';
import { grantEpoch } from './epochs.ts';
import { admitFork } from './fork.ts';
import { parsePush } from './parse-push.ts';
import { acceptPush } from './push.ts';
import { createContext, type HubContext } from './server/context.ts';
import { speaksFor, startHubDigests } from './server/digests.ts';
import { RECOVERY_STATUSES } from './server/recovery-routes.ts';
import { UNNAMED } from './server/site-routes.ts';
import type { HubServerOptions } from './server/types.ts';
import { type HttpReply, serveShape } from './shape/serve-shape.ts';
import type { ShapeQuery } from './shape/shape-request.ts';
import type { Device } from './store.ts';

export type Answer = { readonly status: number; readonly body: unknown };

const UNREACHED: Answer = {
  status: 503,
  body: { code: 'central_unreachable', message: 'The central hub is not reached.' },
};

type RecoveryPath = '/v1/devices/epoch' | '/v1/devices/fork' | '/v1/allowance';

const decide = (context: HubContext, path: RecoveryPath, device: Device, body: unknown) => {
  if (path === '/v1/devices/epoch')
    return grantEpoch(context, device, epochRequestSchema.parse(body));
  if (path === '/v1/devices/fork') return admitFork(context, device, forkRequestSchema.parse(body));
  return grantAllowance(context, device, allowanceRequestSchema.parse(body));
};

const recoveryAnswer = async (
  context: HubContext,
  path: RecoveryPath,
  device: Device,
  body: unknown,
): Promise<Answer> => {
  const result = await decide(context, path, device, body);
  if (result.ok) return { status: 200, body: result.value };
  return { status: RECOVERY_STATUSES[result.error.code], body: result.error };
};

/**
 * A hub's handlers without HTTP, sockets or timers: what the routes call, for a simulation that owns network
 * and time. `authorization` is the header's text. Rejects on I/O trouble, which the server answers as 503.
 */
export const createInProcessHub = (options: HubServerOptions) => {
  const closing = new AbortController();
  const context = createContext(options, closing.signal);
  const forgetUpstream = options.upstream?.onCentral(({ origin, central }) => {
    context.heads.set(origin, central);
  });
  const digests = options.timers === undefined ? undefined : startHubDigests(context);
  const authenticated = async (
    authorization: string,
    answer: (device: Device) => Promise<Answer>,
  ): Promise<Answer> => {
    const result = await context.authenticate(authorization);
    if ('device' in result) return answer(result.device);
    return { status: result.status, body: { code: result.code, message: 'not authenticated' } };
  };
  return {
    context,
    push: (authorization: string, body: unknown): Promise<Answer> =>
      authenticated(authorization, async (sender) => {
        const push = parsePush(body);
        if (!push.ok) return { status: 400, body: push.error };
        const { status, body: answer } = await acceptPush(context, sender, push.value);
        const acknowledges = status === 200 && push.value.aside !== true;
        if (acknowledges) context.heads.set(push.value.origin, answer.central);
        return { status, body: answer };
      }),
    digest: (authorization: string, query: ShapeQuery): Promise<Answer> =>
      authenticated(authorization, (device) =>
        serveDigest(context, device, query, (scope) => speaksFor(context, scope)),
      ),
    bucket: (authorization: string, query: ShapeQuery): Promise<Answer> =>
      authenticated(authorization, (device) => serveBucket(context, device, query)),
    /** A live request whose signal has been aborted is answered at once, with nothing if there is no news. */
    shape: async (
      authorization: string,
      query: ShapeQuery,
      signal: AbortSignal,
    ): Promise<HttpReply> => {
      const result = await context.authenticate(authorization);
      if ('device' in result) return serveShape(context.shape, result.device, query, signal);
      return { status: result.status, headers: {}, body: JSON.stringify({ code: result.code }) };
    },
    roster: (authorization: string, term = 0): Promise<Answer> =>
      authenticated(authorization, async (device) => {
        context.siteRole?.hearTerm(term);
        context.presence.heard(device, { open: true });
        return { status: 200, body: context.presence.rosterFor(device) };
      }),
    /** A device that asks for an epoch, an identity or an allowance; a site hub passes on. */
    recover: (path: RecoveryPath, authorization: string, body: unknown): Promise<Answer> =>
      authenticated(authorization, async (device) => {
        if (context.role === 'central') return recoveryAnswer(context, path, device, body);
        const request = { path, authorization, deviceId: device.deviceId, body };
        return context.upstream?.relay?.(request) ?? UNREACHED;
      }),
    info: (): Answer => ({
      status: 200,
      body: context.siteRole?.info() ?? { ...UNNAMED, role: context.role },
    }),
    time: (): Answer => ({ status: 200, body: { now: context.clock.now() } }),
    createSite: (input: Parameters<typeof createSite>[1]) => createSite(context, input),
    createCode: (input: Parameters<typeof createCode>[1]) => createCode(context, input),
    enroll: (input: Parameters<typeof enrollDevice>[1]) => enrollDevice(context, input),
    close(): void {
      closing.abort();
      context.watch.stop();
      digests?.stop();
      forgetUpstream?.();
    },
  };
};

export type InProcessHub = ReturnType<typeof createInProcessHub>;
