import type { IncomingMessage } from 'node:http';
import { Agent as HttpAgent, request as httpRequest } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { Rng } from '@galley/base';
import type { HubLog } from '../log.ts';
import type { HttpReply } from '../shape/http-reply.ts';
import { MUST_REFETCH } from '../shape/messages.ts';
import type { ShapeRequest } from '../shape/shape-request.ts';
import {
  type ElectricService,
  electricUrl,
  replyHandle,
  type SeenScope,
  serviceHandle,
} from './electric-request.ts';

/** Answers a shape request, whose scope the reader may read, from the sync service behind the hub. */
export type Gatekeeper = {
  serve(scope: SeenScope, request: ShapeRequest, signal: AbortSignal): Promise<HttpReply>;
  close(): void;
};

export type GatekeeperOptions = {
  readonly service: ElectricService;
  readonly rng: Rng;
  readonly log: HubLog;
};

/** Longer than the service is ever silent: it sends a sign of life every 21 s. */
const SILENT_MS = 45_000;

/** An answer that is not rows is a sentence; more is no answer of the service. */
const MOST_BYTES = 64 * 1024;

const PASSED = [
  'content-type',
  'electric-cursor',
  'electric-has-data',
  'electric-internal-known-error',
  'electric-offset',
  'electric-schema',
  'electric-snapshot',
  'electric-up-to-date',
  'retry-after',
];

/** Rows are for the bearer of a token: no cache that others read from may keep them. */
const forOneReader = (control: string): string =>
  control
    .split(',')
    .map((part) => part.trim())
    .filter((part) => !part.startsWith('s-maxage'))
    .map((part) => (part === 'public' ? 'private' : part))
    .join(', ');

const headersOf = (message: IncomingMessage): Record<string, string> => {
  const headers: Record<string, string> = { vary: 'authorization' };
  for (const name of PASSED) {
    const value = message.headers[name];
    if (typeof value === 'string') headers[name] = value;
  }
  const control = message.headers['cache-control'];
  return { ...headers, 'cache-control': forOneReader(control ?? 'no-store') };
};

const textOf = async (message: IncomingMessage): Promise<string> => {
  let text = '';
  for await (const chunk of message) {
    text += String(chunk);
    if (text.length > MOST_BYTES) throw new Error('the answer is too long');
  }
  return text;
};

/** Passed on as it comes: nothing is gathered, and a slow reader slows its own request only. */
async function* piecesOf(message: IncomingMessage): AsyncGenerator<string> {
  message.setEncoding('utf8');
  for await (const piece of message) yield String(piece);
}

const problem = (status: number, code: string, message: string): HttpReply => ({
  status,
  headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  body: JSON.stringify({ code, message }),
});

/** Statuses of the service that are for the reader; any other is a matter between service and hub. */
const FOR_READERS = [200, 204, 400, 409, 429, 503];

const isOutOfBounds = (text: string): boolean => /"offset":\s*\["out of bounds/.test(text);

export const createGatekeeper = ({ service, rng, log }: GatekeeperOptions): Gatekeeper => {
  const secure = new URL(service.url).protocol === 'https:';
  const agent = secure ? new HttpsAgent({ keepAlive: true }) : new HttpAgent({ keepAlive: true });
  const ask = (url: URL, signal: AbortSignal): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => {
      const open = secure ? httpsRequest : httpRequest;
      const headers = { 'accept-encoding': 'identity' };
      const request = open(url, { agent, signal, headers, timeout: SILENT_MS }, resolve);
      request.once('timeout', () => request.destroy(new Error('no sign of life')));
      request.once('error', reject);
      request.end();
    });
  const fresh = (): string => Buffer.from(rng.bytes(6)).toString('hex');
  const lostPlace = (request: ShapeRequest): HttpReply => ({
    status: 409,
    headers: {
      'content-type': 'application/json',
      'cache-control': 'no-store',
      'electric-handle': `${serviceHandle(request.handle ?? '')}.${fresh()}`,
    },
    body: MUST_REFETCH,
  });
  const replyTo = async (request: ShapeRequest, message: IncomingMessage): Promise<HttpReply> => {
    const { statusCode: status = 0 } = message;
    if (!FOR_READERS.includes(status)) {
      message.resume();
      log.error({ status }, 'the sync service refuses the hub');
      return problem(502, 'electric_refused', 'The sync service behind the hub refuses it.');
    }
    const handle = message.headers['electric-handle'];
    const own = typeof handle === 'string' ? replyHandle(request, handle, fresh) : undefined;
    const headers = { ...headersOf(message), ...(own !== undefined && { 'electric-handle': own }) };
    if (status === 200) return { status, headers, body: piecesOf(message) };
    const text = await textOf(message);
    return status === 400 && isOutOfBounds(text)
      ? lostPlace(request)
      : { status, headers, body: text };
  };
  return {
    serve: async (scope, request, signal) => {
      try {
        return await replyTo(request, await ask(electricUrl(service, scope, request), signal));
      } catch (cause) {
        if (!signal.aborted) log.warn({ cause: String(cause) }, 'the sync service does not answer');
        return problem(503, 'electric_unreachable', 'The sync service behind the hub is away.');
      }
    },
    close: () => agent.destroy(),
  };
};
