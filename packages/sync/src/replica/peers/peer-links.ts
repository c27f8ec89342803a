import type { Rng } from '@galley/base';
import { type PeerBeat, peerBeatSchema } from '../../protocol/index.ts';
import type { Timers } from '../../timers.ts';
import type { Http } from '../client/http.ts';
import { createPusher, type Pusher } from '../client/pusher.ts';
import type { Replica } from '../replica.ts';
import type { PeerContact } from './peer-devices.ts';
import { createPeerLine } from './peer-line.ts';

export type PeerLinksOptions = {
  readonly replica: Replica;
  readonly contacts: () => readonly PeerContact[];
  readonly beat: () => PeerBeat;
  readonly onBeat: (beat: PeerBeat) => void;
  /** No hub is heard: commits go to the other devices directly. */
  readonly alone: () => boolean;
  readonly rng: Rng;
  readonly timers: Timers;
  readonly log: (event: object) => void;
  readonly open?: (url: string) => Http;
};

type Link = {
  readonly http: Http;
  readonly url: string;
  pusher: Pusher | undefined;
  busy: boolean;
};

const BEAT_MS = 1000;
const TIMEOUT_MS = 1500;
/** With a hub that relays, peers need to hear of each other directly only now and then. */
const QUIET_BEATS = 3;

/** Beats to every other device of the site, and the last resort: own commits to them while there is no hub. */
export const createPeerLinks = (options: PeerLinksOptions) => {
  const { replica, rng, timers, log } = options;
  const links = new Map<string, Link>();
  let turn = 0;
  const drop = (deviceId: string): void => {
    const link = links.get(deviceId);
    link?.pusher?.stop();
    link?.http.close();
    links.delete(deviceId);
  };
  const linkTo = ({ deviceId, urls }: PeerContact): Link | undefined => {
    const known = links.get(deviceId);
    if (known !== undefined && urls.includes(known.url)) return known;
    drop(deviceId);
    // A peer may be reachable under some of its addresses only: another one is tried at each failure.
    const url = urls[turn % Math.max(1, urls.length)];
    if (url === undefined) return undefined;
    const http = createPeerLine(replica, deviceId, url, options.open);
    const link: Link = { http, url, pusher: undefined, busy: false };
    links.set(deviceId, link);
    return link;
  };
  const beatTo = async (contact: PeerContact, link: Link): Promise<void> => {
    const body = JSON.stringify(options.beat());
    const request = { method: 'POST', path: '/v1/beat', body, timeoutMs: TIMEOUT_MS } as const;
    const answer = await link.http.send(request);
    const beat = peerBeatSchema.safeParse(answer.body);
    if (answer.status === 200 && beat.success && beat.data.deviceId === contact.deviceId) {
      options.onBeat(beat.data);
    }
  };
  /** A commit goes whole or not at all: to a device that may not read part of it, it goes by a hub only. */
  const keepPushing = (link: Link, { kind }: PeerContact): void => {
    if (options.alone() && replica.mayTell(kind)) {
      link.pusher ??= createPusher({
        replica,
        http: link.http,
        rng,
        timers,
        log,
        onAnswer: () => undefined,
        onSilence: () => undefined,
      });
    } else {
      link.pusher?.stop();
      link.pusher = undefined;
    }
  };
  const tick = (): void => {
    turn += 1;
    const own = replica.identity()?.deviceId;
    const contacts = options.contacts().filter((contact) => contact.deviceId !== own);
    for (const id of links.keys()) if (!contacts.some((c) => c.deviceId === id)) drop(id);
    for (const contact of contacts) {
      const link = linkTo(contact);
      if (link === undefined) continue;
      keepPushing(link, contact);
      if (link.busy || (!options.alone() && turn % QUIET_BEATS !== 0)) continue;
      link.busy = true;
      beatTo(contact, link).then(
        () => {
          link.busy = false;
        },
        () => drop(contact.deviceId),
      );
    }
  };
  const ticker = timers.every(BEAT_MS, tick);
  return {
    /** Looks at once, because what `alone` says has changed. */
    wake: tick,
    stop(): void {
      ticker.cancel();
      for (const id of [...links.keys()]) drop(id);
    },
  };
};
