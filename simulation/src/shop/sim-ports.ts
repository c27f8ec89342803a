import { rosterSchema } from '@galley/sync/protocol';
import type {
  ClientPorts,
  Http,
  HttpAnswer,
  PresenceOptions,
  ShapeFeedFactory,
} from '@galley/sync/replica';
import type { Node } from '../engine/network.ts';
import type { Random } from '../engine/random.ts';
import type { Life } from '../engine/virtual-time.ts';
import { readerFeed } from '../feed/shape-reader.ts';
import { seededKeys } from './keys.ts';
import type { SimHub } from './parts.ts';
import type { World } from './world.ts';

export type Query = Readonly<Record<string, string>>;
type HubAt = (url: string) => SimHub;

export const feedOver = (
  world: World,
  device: Node,
  hubAt: HubAt,
  spoil: (query: Query) => Query,
): ShapeFeedFactory =>
  readerFeed((request, query) => {
    const hub = hubAt(request.hubUrl);
    const asked = spoil(query);
    const ask = () => hub.shape(`Bearer ${request.token}`, asked);
    return world.network.request(device, hub, ask, 9000);
  });

export const httpOver =
  (world: World, device: Node, hubAt: HubAt) =>
  (url: string): Http => ({
    send({ path, token = '', body = '{}', timeoutMs }) {
      const hub = hubAt(url);
      const ask = () => askHub(world, hub, path, `Bearer ${token}`, body);
      return world.network.request(device, hub, ask, timeoutMs);
    },
    close: () => undefined,
  });

export const portsOf = (
  world: World,
  device: Node,
  hubAt: HubAt,
  { life, random }: { readonly life: Life; readonly random: Random },
): ClientPorts => ({
  timers: life.timers,
  newKeys: () => seededKeys(random.fork(`new key at ${world.time.now()}`)),
  http: httpOver(world, device, hubAt),
  presence: (options) => simPresence(world, device, hubAt(options.hubUrl), life, options),
});

const NOT_FOUND: HttpAnswer = { status: 404, body: { code: 'not_found' } };

/** The routes of a hub that a device asks, the shape and presence apart. */
const askHub = async (
  { plan }: World,
  hub: SimHub,
  path: string,
  authorization: string,
  body: string,
): Promise<HttpAnswer> => {
  const { pathname, searchParams } = new URL(path, hub.url);
  const query = Object.fromEntries(searchParams);
  switch (pathname) {
    case '/v1/push':
      return hub.push(authorization, JSON.parse(body));
    case '/v1/devices/epoch':
    case '/v1/devices/fork':
      return hub.recover(pathname, authorization, JSON.parse(body));
    case '/v1/allowance':
      if (!plan.grantsPortions) return NOT_FOUND;
      return hub.recover(pathname, authorization, JSON.parse(body));
    case '/v1/digest':
      if (searchParams.size === 0) return { status: 204, body: undefined };
      return hub.digest(authorization, query);
    case '/v1/bucket':
      return hub.bucket(authorization, query);
    case '/v1/hub':
      return hub.hub().info();
    case '/v1/time':
      return hub.hub().time();
    default:
      return NOT_FOUND;
  }
};

const BEAT_MS = 1000;
const SILENCE_MS = 3000;

/** A beat a second and the roster that comes back, in place of the WebSocket. */
const simPresence = (
  world: World,
  device: Node,
  hub: SimHub,
  life: Life,
  options: PresenceOptions,
) => {
  let connected = false;
  let stopped = false;
  let peer: Life | undefined;
  const set = (next: boolean): void => {
    if (connected === next) return;
    connected = next;
    options.onConnected(next);
  };
  const look = async (): Promise<void> => {
    const term = options.beat().term ?? 0;
    const ask = async () => {
      const answerer = hub.life();
      return { answerer, ...(await hub.roster(`Bearer ${options.token}`, term)) };
    };
    const { answerer, status, body } = await world.network.request(device, hub, ask, SILENCE_MS);
    if (stopped) return;
    // A connection does not outlive the process at its other end.
    if (status !== 200 || answerer !== peer) set(false);
    peer = answerer;
    if (status !== 200) return;
    set(true);
    options.onRoster(rosterSchema.parse(body));
  };
  const beat = (): void => void look().catch(() => stopped || set(false));
  const ticker = life.timers.every(BEAT_MS, beat);
  life.timers.after(0, beat);
  return {
    connected: () => connected,
    beat,
    stop() {
      stopped = true;
      ticker.cancel();
    },
  };
};
