import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { Transform } from 'node:stream';
import type { HubStore } from '../store.ts';
import { runHub } from './hub-target.fixture.ts';

/** What the stand-in was asked, and whether it was asked as the real service must be. */
export type ServiceCall = {
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly headers: IncomingMessage['headers'];
};

export type ElectricStandIn = {
  readonly url: string;
  readonly calls: readonly ServiceCall[];
  /** The next answers are these statuses, without rows. */
  failNext(...statuses: number[]): void;
  /** Requests that are being answered. */
  open(): number;
  close(): Promise<void>;
};

export const SERVICE_SECRET = 'secret-of-the-service';

/** The scope, and kinds that its reader may not see. */
const PINNED = /^scope_id = \$1 AND tenant_id = \$2(?: AND kind <> \$\d)*$/;
const COLUMNS = [
  ...['tenant_id', 'scope_id', 'kind', 'id', 'seq', 'txn'],
  ...['doc', 'clk', 'deleted', 'business_date', 'schema'],
];

const asksRightly = ({ path, params }: ServiceCall): boolean =>
  path === '/v1/shape' &&
  params.table === 'sync_row' &&
  PINNED.test(params.where ?? '') &&
  params.columns === COLUMNS.map((name) => `"${name}"`).join(',') &&
  params.replica === 'full' &&
  params.scope === undefined;

/** Parameters that our own hub knows, out of those that the service is asked with. */
const forOurHub = ({ params }: ServiceCall): URLSearchParams => {
  const { where, columns, secret, 'params[1]': scope = '', ...rest } = params;
  const plain = Object.entries(rest).filter(([name]) => !name.startsWith('params['));
  return new URLSearchParams({ ...Object.fromEntries(plain), scope });
};

const outOfBounds = JSON.stringify({
  message: 'Invalid request',
  errors: { offset: ['out of bounds for this shape'] },
});

/** Numbers of the service's own log in place of ours: its places are of Postgres' log and count no rows. */
const createNumbers = (base: number) => {
  const outward = (text: string): string =>
    text.replace(/(lsn":")(\d+)(")/g, (_all, before, lsn, after) => {
      return `${before}${Number(lsn) + base}${after}`;
    });
  const shift = (offset: string, by: number): string =>
    offset.replace(/^(\d+)(_\d+)$/, (all, lsn, rest) =>
      Number(lsn) + by > 0 && lsn !== '0' ? `${Number(lsn) + by}${rest}` : all,
    );
  const body = (held = '') =>
    new Transform({
      transform(chunk, _encoding, done) {
        held += String(chunk);
        const end = held.lastIndexOf('\n') + 1;
        done(null, outward(held.slice(0, end)));
        held = held.slice(end);
      },
      flush(done) {
        done(null, outward(held));
        held = '';
      },
    });
  return {
    theirs: (offset: string) => shift(offset, base),
    ours: (offset: string) => shift(offset, -base),
    body,
  };
};

/**
 * Stands in for the Electric sync service: our own shape log behind a proxy that refuses whatever the real
 * service would not serve, and answers an offset behind the end as that one does (400, not 409).
 */
export const startElectricStandIn = async (
  store: HubStore,
  /** Of a reader of the scope; `narrowed` for one who is asked for without some kinds. */
  tokenOf: (scopeId: string, tenantId: string, narrowed: boolean) => string,
  /** By how much its places are ahead of ours. */
  ahead = 0,
): Promise<ElectricStandIn> => {
  const hub = await runHub(store);
  const numbers = createNumbers(ahead);
  const calls: ServiceCall[] = [];
  const failures: number[] = [];
  const given = new Set<string>();
  let open = 0;

  const pass = (call: ServiceCall, answer: ServerResponse): void => {
    const scope = call.params['params[1]'] ?? '';
    const narrowed = call.params['params[3]'] !== undefined;
    const token = tokenOf(scope, call.params['params[2]'] ?? '', narrowed);
    const params = { ...call.params, offset: numbers.ours(call.params.offset ?? '') };
    const url = `${hub.url}/v1/shape?${forOurHub({ ...call, params })}`;
    const asked = request(url, { headers: { authorization: `Bearer ${token}` } }, (reply) => {
      const handle = String(reply.headers['electric-handle'] ?? '');
      if (reply.statusCode === 409 && given.has(call.params.handle ?? '')) {
        reply.resume();
        answer.writeHead(400, { 'content-type': 'application/json' }).end(outOfBounds);
        return;
      }
      if (reply.statusCode === 200) given.add(handle);
      const { 'content-length': _length, ...headers } = reply.headers;
      const offset = numbers.theirs(String(headers['electric-offset'] ?? ''));
      answer.writeHead(reply.statusCode ?? 500, {
        ...headers,
        ...(offset !== '' && { 'electric-offset': offset }),
        'cache-control': 'public, max-age=60, s-maxage=3600',
      });
      answer.flushHeaders();
      reply.pipe(numbers.body()).pipe(answer);
    });
    answer.once('close', () => asked.destroy());
    asked.on('error', () => answer.destroy());
    asked.end();
  };
  const server = createServer((incoming, answer) => {
    const url = new URL(incoming.url ?? '/', 'http://service');
    const params = Object.fromEntries(url.searchParams);
    const call = { path: url.pathname, params, headers: incoming.headers };
    calls.push(call);
    open += 1;
    answer.once('close', () => {
      open -= 1;
    });
    const failure = failures.shift();
    if (failure !== undefined) answer.writeHead(failure, { 'retry-after': '7' }).end('{}');
    else if (params.secret !== SERVICE_SECRET) answer.writeHead(401).end('{}');
    else if (!asksRightly(call)) answer.writeHead(400).end('{"message":"asked wrongly"}');
    else pass(call, answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    calls,
    failNext: (...statuses) => void failures.push(...statuses),
    open: () => open,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await hub.close();
    },
  };
};
