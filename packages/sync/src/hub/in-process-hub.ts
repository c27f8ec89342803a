import { createCode, createSite } from './admin.ts';
import { serveBucket, serveDigest } from './digest/serve-digest.ts';
import { enrollDevice } from './enroll.ts';
import { parsePush } from './parse-push.ts';
import { acceptPush } from './push.ts';
import { createContext } from './server/context.ts';
import { speaksFor, startHubDigests } from './server/digests.ts';
import type { HubServerOptions } from './server/types.ts';
import { type HttpReply, serveShape } from './shape/serve-shape.ts';
import type { ShapeQuery } from './shape/shape-request.ts';
import type { Device } from './store.ts';

export type Answer = { readonly status: number; readonly body: unknown };

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
        if (status === 200) context.heads.set(push.value.origin, answer.central);
        return { status, body: answer };
      }),
    digest: (authorization: string, query: ShapeQuery): Promise<Answer> =>
      authenticated(authorization, (device) =>
        serveDigest(context.store, device, query, (scope) => speaksFor(context, scope)),
      ),
    bucket: (authorization: string, query: ShapeQuery): Promise<Answer> =>
      authenticated(authorization, (device) => serveBucket(context.store, device, query)),
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
    roster: (authorization: string): Promise<Answer> =>
      authenticated(authorization, async (device) => {
        context.presence.heard(device, { open: true });
        return { status: 200, body: context.presence.rosterFor(device) };
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
