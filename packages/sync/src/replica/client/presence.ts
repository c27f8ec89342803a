import type { Rng } from '@galley/base';
import WebSocket from 'ws';
import { agentFor } from '../../lines/pinned.ts';
import { type Beat, type Roster, rosterSchema } from '../../protocol/index.ts';
import { createBackOff } from './back-off.ts';

/** The beating link to one hub: tells it that we live, hears who else does. */
export type Presence = {
  connected(): boolean;
  /** Sends a beat at once, for a change that others should see. */
  beat(): void;
  stop(): void;
};

export type PresenceOptions = {
  readonly hubUrl: string;
  readonly token: string;
  readonly rng: Rng;
  readonly beat: () => Beat;
  readonly onRoster: (roster: Roster) => void;
  readonly onConnected: (connected: boolean) => void;
};

const BEAT_MS = 1000;
/** A hub sends a roster each second; after this silence the connection is taken for dead. */
const SILENCE_MS = 3000;

export const createPresence = (options: PresenceOptions): Presence => {
  const url = new URL('/v1/presence', options.hubUrl);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  const headers = { authorization: `Bearer ${options.token}` };
  const line = { headers, ...agentFor(options.hubUrl), handshakeTimeout: SILENCE_MS };
  const backOff = createBackOff(options.rng);
  let socket: WebSocket | undefined;
  let stopped = false;

  const connected = (): boolean => socket?.readyState === WebSocket.OPEN;
  const beat = (): void => {
    if (connected()) socket?.send(JSON.stringify(options.beat()));
  };

  const open = (): void => {
    const link = new WebSocket(url, line);
    socket = link;
    const silence = setTimeout(() => link.terminate(), SILENCE_MS);
    link.on('open', () => {
      beat();
      options.onConnected(true);
    });
    link.on('message', (data) => {
      silence.refresh();
      const roster = rosterOf(String(data));
      if (roster === undefined || stopped) return;
      backOff.reset();
      options.onRoster(roster);
    });
    link.on('error', () => link.terminate());
    link.on('close', () => {
      clearTimeout(silence);
      if (stopped) return;
      options.onConnected(false);
      backOff.schedule(open);
    });
  };

  open();
  const ticker = setInterval(beat, BEAT_MS);
  return {
    connected,
    beat,
    stop() {
      stopped = true;
      clearInterval(ticker);
      backOff.stop();
      socket?.terminate();
    },
  };
};

const rosterOf = (text: string): Roster | undefined => {
  try {
    return rosterSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
};
