import type { Clock, Rng } from '@galley/base';
import {
  type AllowanceRequest,
  type Beat,
  ORIGIN_KIND,
  type Roster,
} from '../../protocol/index.ts';
import type { Replica } from '../replica.ts';
import { askAllowance } from './ask-allowance.ts';
import type { ClientPorts } from './client-ports.ts';
import { createClockWatch } from './clock-watch.ts';
import { createDigestClient } from './digest-client.ts';
import { createDigestKeeper, type DigestState } from './digest-keeper.ts';
import { createFollower, type Follower } from './follower.ts';
import { createPusher } from './pusher.ts';
import { createRecovery } from './recovery.ts';
import type { ShapeFeedFactory } from './shape-feed.ts';
import type { SnapshotProgress } from './snapshot.ts';
import { silenceText } from './trouble-words.ts';

/** Everything that runs against the hub in use: push, two shapes, presence, clock. */
export type HubSession = {
  readonly url: string;
  connected(): boolean;
  /** Both shapes have delivered everything. */
  caughtUp(): boolean;
  /** What the hub told last of the site's devices, and when (local ms). */
  roster(): { readonly roster: Roster; readonly at: number } | undefined;
  problem(): string | undefined;
  /** The hub has shut this device out. */
  revoked(): boolean;
  /** For how long it has taken nothing that was sent, ms; 0: it takes what it is sent. */
  refusedFor(): number;
  digest(): DigestState;
  /** How far the files are that are being loaded, summed over both scopes; undefined for none. */
  loading(): SnapshotProgress | undefined;
  /** Milliseconds since anything was heard, or since the session began. */
  silentFor(): number;
  /** Asks for an allowance; see `SyncClient`. */
  askAllowance(wish: AllowanceRequest): ReturnType<typeof askAllowance>;
  beat(): void;
  kick(): void;
  stop(): void;
};

export type SessionOptions = {
  readonly replica: Replica;
  readonly url: string;
  readonly feed: ShapeFeedFactory;
  readonly ports: ClientPorts;
  readonly clock: Clock;
  readonly rng: Rng;
  readonly log: (event: object) => void;
  readonly open: () => boolean;
  /** The highest term of the site's hubs that this device has heard of. */
  readonly term: () => number;
  readonly onState: () => void;
  readonly onOffset: (ms: number) => void;
  /** The device has another identity; this session carries the old one. */
  readonly onIdentity: () => void;
};

export const createHubSession = (options: SessionOptions): HubSession => {
  const { replica, url, rng, log, clock, ports } = options;
  const { timers } = ports;
  const identity = replica.identity();
  const { token = '', tenantId = '', siteId = '' } = identity ?? {};
  const http = ports.http(url);
  let heardAt = timers.elapsed();
  let roster: { readonly roster: Roster; readonly at: number } | undefined;
  const problems = new Map<string, string>();
  let shutOut = false;
  let refusedAt: number | undefined;
  let linked = false;

  const heard = (source: string, problem?: string): void => {
    heardAt = timers.elapsed();
    note(source, problem);
  };
  const note = (source: string, problem?: string): void => {
    if (problem === undefined) problems.delete(source);
    else problems.set(source, problem);
    options.onState();
  };
  const caughtUp = (): boolean => followers.every((follower) => follower.caughtUp());
  const { onIdentity } = options;
  const pusher = createPusher({
    recover: createRecovery({
      ...{ replica, http, rng, timers, caughtUp, log, onIdentity },
      newKeys: ports.newKeys,
    }),
    replica,
    http,
    rng,
    timers,
    log,
    isCentral: () => roster?.roster.hub === 'central',
    onAnswer(problem, shut) {
      shutOut = shut === 'revoked';
      refusedAt = shut === 'refused' ? (refusedAt ?? timers.elapsed()) : undefined;
      heard('push', problem);
    },
    onSilence: (reason) => note('push', silenceText(url, reason)),
  });
  // A device with nothing to send would not hear that the central hub has begun its next epoch.
  const unsubscribe = replica.onChange(({ ids }) => {
    const { deviceId = '', epoch = 0 } = replica.identity() ?? {};
    if (ids.get(ORIGIN_KIND.kind)?.has(deviceId) !== true) return;
    const told = replica.row({ kind: ORIGIN_KIND.kind, id: deviceId })?.doc.generation;
    if (Number(told) > epoch) pusher.kick();
  });
  const follow = (scope: string): Follower =>
    createFollower({
      replica,
      hubUrl: url,
      scope,
      feed: options.feed,
      ...(ports.snapshot && { snapshot: ports.snapshot }),
      rng,
      timers,
      log,
      onState: (problem) => (problem === undefined ? heard(scope) : note(scope, problem)),
    });
  const followers = [follow(tenantId), follow(siteId)];
  const scopes = [tenantId, siteId];
  const keeper = createDigestKeeper({
    replica,
    hubUrl: url,
    client: createDigestClient(http, token),
    scopes,
    timers,
    now: clock.now,
    log,
    caughtUp: (scope) => followers[scopes.indexOf(scope)]?.caughtUp() === true,
    apart: () => roster?.roster.hub !== 'central' && roster?.roster.centralReachable !== true,
    onState: options.onState,
  });
  const watch = createClockWatch({ http, token, clock, rng, timers, onOffset: options.onOffset });
  const presence = ports.presence({
    hubUrl: url,
    token,
    rng,
    beat: () => beatOf(replica, options.open(), options.term()),
    onRoster(next) {
      roster = { roster: next, at: clock.now() };
      replica.acknowledge(next.central);
      // What cannot be stored now is named again in a second.
      if (next.lacking !== undefined && caughtUp()) replica.bring(next.lacking);
      heard('presence');
    },
    onConnected(connected) {
      if (!connected) {
        note('presence', silenceText(url, 'terminated'));
        // A device that is shut out while it has nothing to send hears it by this alone.
        if (linked) pusher.kick();
        linked = false;
        return;
      }
      linked = true;
      pusher.kick();
      watch.learn();
      options.onState();
    },
  });
  return {
    url,
    connected: () => presence.connected(),
    caughtUp,
    roster: () => roster,
    problem: () => (shutOut ? problems.get('push') : [...problems.values()][0]),
    revoked: () => shutOut,
    refusedFor: () => (refusedAt === undefined ? 0 : timers.elapsed() - refusedAt),
    digest: keeper.state,
    loading: () => sumOf(followers.flatMap((follower) => follower.loading() ?? [])),
    silentFor: () => timers.elapsed() - heardAt,
    askAllowance: (wish) => askAllowance({ replica, http, timers }, wish),
    beat: () => presence.beat(),
    kick: () => pusher.kick(),
    stop() {
      unsubscribe();
      keeper.stop();
      pusher.stop();
      presence.stop();
      watch.stop();
      for (const follower of followers) follower.stop();
      http.close();
    },
  };
};

const sumOf = (parts: readonly SnapshotProgress[]): SnapshotProgress | undefined =>
  parts.length === 0
    ? undefined
    : parts.reduce((a, b) => ({ rows: a.rows + b.rows, total: a.total + b.total }));

const beatOf = (replica: Replica, open: boolean, term: number): Beat => {
  const { deviceId = '', kind = 'register', name = '' } = replica.identity() ?? {};
  return { type: 'beat', deviceId, kind, name, open, ...(term > 0 && { term }) };
};
