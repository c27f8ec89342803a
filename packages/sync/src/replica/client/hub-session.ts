import type { Clock, Rng } from '@galley/base';
import { type Beat, type Roster, timeResponseSchema } from '../../protocol/index.ts';
import type { Replica } from '../replica.ts';
import { createFollower, type Follower } from './follower.ts';
import { createHttp, type Http } from './http.ts';
import { createPresence } from './presence.ts';
import { createPusher } from './pusher.ts';
import type { ShapeFeedFactory } from './shape-feed.ts';

/** Everything that runs against the hub in use: push, two shapes, presence, clock. */
export type HubSession = {
  readonly url: string;
  connected(): boolean;
  /** Both shapes have delivered everything. */
  caughtUp(): boolean;
  /** What the hub told last of the site's devices, and when (local ms). */
  roster(): { readonly roster: Roster; readonly at: number } | undefined;
  problem(): string | undefined;
  /** Milliseconds since anything was heard, or since the session began. */
  silentFor(): number;
  beat(): void;
  kick(): void;
  stop(): void;
};

export type SessionOptions = {
  readonly replica: Replica;
  readonly url: string;
  readonly feed: ShapeFeedFactory;
  readonly clock: Clock;
  readonly rng: Rng;
  readonly log: (event: object) => void;
  readonly open: () => boolean;
  readonly onState: () => void;
  readonly onOffset: (ms: number) => void;
};

export const createHubSession = (options: SessionOptions): HubSession => {
  const { replica, url, rng, log, clock } = options;
  const identity = replica.identity();
  const { token = '', tenantId = '', siteId = '' } = identity ?? {};
  const http = createHttp(url);
  let heardAt = performance.now();
  let roster: { readonly roster: Roster; readonly at: number } | undefined;
  const problems = new Map<string, string>();

  const heard = (source: string, problem?: string): void => {
    heardAt = performance.now();
    note(source, problem);
  };
  const note = (source: string, problem?: string): void => {
    if (problem === undefined) problems.delete(source);
    else problems.set(source, problem);
    options.onState();
  };
  const pusher = createPusher({
    replica,
    http,
    rng,
    log,
    onAnswer: (problem) => heard('push', problem),
    onSilence: (reason) => note('push', `The hub at ${url} does not answer (${reason}).`),
  });
  const follow = (scope: string): Follower =>
    createFollower({
      replica,
      hubUrl: url,
      scope,
      feed: options.feed,
      rng,
      log,
      onState: (problem) => (problem === undefined ? heard(scope) : note(scope, problem)),
    });
  const followers = [follow(tenantId), follow(siteId)];
  const presence = createPresence({
    hubUrl: url,
    token,
    rng,
    beat: () => beatOf(replica, options.open()),
    onRoster(next) {
      roster = { roster: next, at: clock.now() };
      replica.acknowledge(next.central);
      heard('presence');
    },
    onConnected(connected) {
      if (!connected) {
        note('presence', `The hub at ${url} does not answer.`);
        return;
      }
      pusher.kick();
      void readClock(http, token, clock).then(options.onOffset, () => undefined);
      options.onState();
    },
  });
  return {
    url,
    connected: () => presence.connected(),
    caughtUp: () => followers.every((follower) => follower.caughtUp()),
    roster: () => roster,
    problem: () => [...problems.values()][0],
    silentFor: () => performance.now() - heardAt,
    beat: () => presence.beat(),
    kick: () => pusher.kick(),
    stop() {
      pusher.stop();
      presence.stop();
      for (const follower of followers) follower.stop();
      http.close();
    },
  };
};

const beatOf = (replica: Replica, open: boolean): Beat => {
  const { deviceId = '', kind = 'register', name = '' } = replica.identity() ?? {};
  return { type: 'beat', deviceId, kind, name, open };
};

/** Hub time less local time in ms, taking the answer for half a round trip old. */
export const readClock = async (http: Http, token: string, clock: Clock): Promise<number> => {
  const [asked, from] = [clock.now(), performance.now()];
  const request = { method: 'GET', path: '/v1/time', token, timeoutMs: 2000 } as const;
  const { status, body } = await http.send(request);
  const half = (performance.now() - from) / 2;
  if (status !== 200) throw new Error(`/v1/time answered ${status}`);
  return Math.round(timeResponseSchema.parse(body).now - (asked + half));
};
