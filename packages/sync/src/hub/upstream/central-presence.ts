import { WebSocket } from 'ws';
import { agentFor } from '../../lines/pinned.ts';
import { type Beat, type Roster, rosterSchema } from '../../protocol/index.ts';

const BEAT_MS = 1000;
/** No roster for so long means that the central hub cannot be reached. */
const SILENCE_MS = 3000;
const RETRY_MS = 500;

/** The site hub's own line to the central hub's presence: says that it lives, hears who else does. */
export const startCentralPresence = (options: {
  readonly centralUrl: string;
  readonly token: () => string;
  /** The central hub does not know the token. */
  readonly onUnknown: () => void;
  readonly beat: Beat;
  readonly onReached: () => void;
}) => {
  let stopped = false;
  let socket: WebSocket | undefined;
  let heardAt = Number.NEGATIVE_INFINITY;
  let peers: Roster['peers'] = [];
  const reachable = (): boolean => performance.now() - heardAt < SILENCE_MS;
  const hear = (text: string): void => {
    const roster = rosterSchema.safeParse(parseJson(text));
    if (!roster.success) return;
    const before = reachable();
    heardAt = performance.now();
    peers = roster.data.peers;
    if (!before) options.onReached();
  };
  const connect = (): void => {
    if (stopped) return;
    const url = new URL('/v1/presence', options.centralUrl);
    url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
    const headers = { authorization: `Bearer ${options.token()}` };
    const link = new WebSocket(url, {
      headers,
      ...agentFor(options.centralUrl),
      handshakeTimeout: 3000,
    });
    socket = link;
    const send = (): void => {
      if (performance.now() - heardAt > SILENCE_MS * 2 && heardAt > 0) link.terminate();
      else if (link.readyState === WebSocket.OPEN) link.send(JSON.stringify(options.beat));
    };
    const beats = setInterval(send, BEAT_MS);
    link.on('open', () => {
      heardAt = performance.now();
      options.onReached();
      send();
    });
    link.on('message', (data) => hear(String(data)));
    link.on('unexpected-response', (_request, { statusCode }) => {
      if (statusCode === 401) options.onUnknown();
      link.terminate();
    });
    link.on('error', () => link.terminate());
    link.on('close', () => {
      clearInterval(beats);
      heardAt = Number.NEGATIVE_INFINITY;
      if (!stopped) setTimeout(connect, RETRY_MS);
    });
  };
  connect();
  return {
    reachable,
    /** What the central hub told of others, as long as it tells. */
    peers: (): Roster['peers'] => (reachable() ? peers : []),
    /** Who ends properly says so: it is no hub that fell silent. */
    stop: (): void => {
      stopped = true;
      const link = socket;
      const goodbye = JSON.stringify({ ...options.beat, open: false });
      if (link?.readyState === WebSocket.OPEN) link.send(goodbye, () => link.terminate());
      else link?.terminate();
    },
  };
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
