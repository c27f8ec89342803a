import type { KindSpec } from '@galley/base';
import type { ElectricService } from '../gatekeeper/electric-request.ts';
import { silentLog } from '../log.ts';
import { createHubServer, type HubServer } from '../server/hub-server.ts';
import type { LocalAdmission, SiteRoleView, UpstreamLink } from '../server/types.ts';
import type { HubStore } from '../store.ts';
import type { HouseTarget } from './shape-target.fixture.ts';
import { createShop, nodeCrypto, type Origin, seededRng, TEST_KINDS } from './shop.fixture.ts';

export type RunningHub = {
  readonly url: string;
  readonly server: HubServer;
  close(): Promise<void>;
};

export const runHub = async (
  store: HubStore,
  options: {
    role?: 'central' | 'site';
    port?: number;
    holdMs?: number;
    upstream?: UpstreamLink;
    siteRole?: SiteRoleView;
    admission?: LocalAdmission;
    digestMs?: number;
    electric?: ElectricService;
    snapshotRows?: number;
    streamMs?: number;
    kinds?: readonly KindSpec[];
    schema?: number;
  } = {},
): Promise<RunningHub> => {
  const server = createHubServer({
    store,
    kinds: options.kinds ?? TEST_KINDS,
    role: options.role ?? 'central',
    clock: { now: () => Date.now() },
    rng: seededRng('server'),
    crypto: nodeCrypto,
    log: silentLog,
    adminToken: 'admin-token-of-the-tests',
    holdMs: options.holdMs ?? 400,
    ...(options.upstream && { upstream: options.upstream }),
    ...(options.siteRole && { siteRole: options.siteRole }),
    ...(options.admission && { admission: options.admission }),
    ...(options.digestMs && { digestMs: options.digestMs }),
    ...(options.snapshotRows !== undefined && { snapshotRows: options.snapshotRows }),
    ...(options.streamMs !== undefined && { streamMs: options.streamMs }),
    ...(options.schema !== undefined && { schema: options.schema }),
    ...(options.electric && { electric: options.electric }),
  });
  const bound = await server.listen({ host: '127.0.0.1', port: options.port ?? 0 });
  if (!bound.ok) throw new Error(bound.error.message);
  return { url: `http://127.0.0.1:${bound.value.port}`, server, close: () => server.close() };
};

/** Sent again when the connection broke, as a device does: it may be one that a restarted hub had closed. */
export const postPush = (url: string, token: string, body: unknown): Promise<Response> =>
  sendPush(url, token, body).catch(() => sendPush(url, token, body));

const sendPush = async (url: string, token: string, body: unknown): Promise<Response> =>
  fetch(`${url}/v1/push`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      connection: 'close',
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

/** Our own hub over a store, as a target of the protocol suites; `front` puts the service before its log. */
export const hubTarget = async (
  opened: { store: HubStore; dispose: () => Promise<void> },
  front: (tokens: ReadonlyMap<string, string>) => Promise<ElectricService | undefined> = async () =>
    undefined,
): Promise<HouseTarget> => {
  const { store } = opened;
  const name = `t${Math.random().toString(36).slice(2, 8)}`;
  const shop = await createShop(store, name);
  const other = await createShop(store, `${name}other`);
  const register: Origin = await shop.enroll('register', 'Bar');
  const stranger = await other.enroll('register', 'Far');
  const office = await shop.enroll('backoffice', 'Office');
  const kitchen = await shop.enroll('kitchen', 'Grill');
  const tokens = new Map([
    [shop.siteId, register.token],
    [other.siteId, stranger.token],
    [shop.tenantId, register.token],
    [`${shop.tenantId} narrowed`, kitchen.token],
  ]);
  const electric = await front(tokens);
  const options = electric === undefined ? {} : { electric };
  let hub = await runHub(store, options);
  const port = Number(new URL(hub.url).port);
  return {
    url: hub.url,
    token: register.token,
    scope: shop.siteId,
    foreignScope: other.siteId,
    house: {
      scope: shop.tenantId,
      officeToken: office.token,
      kitchenToken: kitchen.token,
      write: async (rows) => {
        const request = office.push([office.commit(shop.tenantId, rows)]);
        const response = await postPush(hub.url, office.token, request);
        if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);
      },
    },
    write: async (rows) => {
      const request = register.push([register.commit(shop.siteId, rows)]);
      const response = await postPush(hub.url, register.token, request);
      if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);
    },
    restart: async () => {
      await hub.close();
      hub = await runHub(store, { ...options, port });
    },
    dispose: async () => {
      await hub.close();
      await opened.dispose();
    },
  };
};
