import { type EventSound, SOUND_EVENTS, type SoundEvent } from '@galley/domain';
import type { KitchenBoard } from '@galley/kitchen/contract';
import { type Cause, causesOf, knownTickets } from './causes.ts';

/** What this window has heard of one station's board. */
export type Heard = {
  readonly stationKey: string;
  /** When each cause was sounded or first seen, this window's time, ms. */
  readonly at: ReadonlyMap<string, number>;
  /** Causes that somebody at this screen has heard: they sound no more. */
  readonly hushed: ReadonlySet<string>;
};

export type Hearing = {
  readonly heard: Heard;
  /** What sounds now; null: nothing. */
  readonly sound: { readonly event: SoundEvent; readonly tone: EventSound['tone'] } | null;
  /** Causes that will sound again until somebody has seen to them. */
  readonly repeating: readonly Cause[];
};

type Times = { readonly windowNow: number; readonly hubNow: number };

const soundOf = (board: KitchenBoard, { stationKey, event }: Cause): EventSound | undefined => {
  const sound = board.sounds[stationKey]?.events[event];
  return sound === undefined || sound.tone === 'none' ? undefined : sound;
};

const isQuietAt = (board: KitchenBoard, { stationKey }: Cause): boolean =>
  board.sounds[stationKey]?.quiet === true;

const repeats = (board: KitchenBoard, one: Cause, { hushed }: Heard): boolean =>
  soundOf(board, one)?.everySeconds != null && !hushed.has(one.key);

const isDue = (board: KitchenBoard, one: Cause, before: Heard, windowNow: number): boolean => {
  const last = before.at.get(one.key);
  if (last === undefined) return true;
  const every = soundOf(board, one)?.everySeconds ?? null;
  return every !== null && !before.hushed.has(one.key) && windowNow - last >= every * 1000;
};

const gravest = (due: readonly Cause[]): Cause | undefined =>
  [...due].sort((a, b) => SOUND_EVENTS.indexOf(a.event) - SOUND_EVENTS.indexOf(b.event))[0];

/** A rush that was taken back and asked for again is another one. */
const withoutOldRushes = (at: Heard['at'], standing: ReadonlySet<string>) =>
  [...at].filter(([key]) => !key.startsWith('rush ') || standing.has(key));

const firstOf = (board: KitchenBoard): Heard => ({
  stationKey: board.stationKey,
  ...{ at: new Map(), hushed: new Set<string>() },
});

/**
 * What a board gives to hear, once for each cause and again where the station is set so (rules KS16, KS70). The first
 * board of a station is no news; in quiet hours what comes is taken as heard, without a sound.
 */
export const hear = (
  before: Heard | undefined,
  board: KitchenBoard,
  { windowNow, hubNow }: Times,
): Hearing => {
  const isFirst = before?.stationKey !== board.stationKey;
  const known = isFirst || before === undefined ? firstOf(board) : before;
  const causes = causesOf(board, hubNow);
  const standing = new Set(causes.map(({ key }) => key));
  const due = causes.filter((one) => isFirst || isDue(board, one, known, windowNow));
  const at = new Map([
    ...knownTickets(board).map((key): [string, number] => [key, windowNow]),
    ...withoutOldRushes(known.at, standing),
    ...due.map(({ key }): [string, number] => [key, windowNow]),
  ]);
  const loud = gravest(due.filter((one) => soundOf(board, one) && !isQuietAt(board, one)));
  const tone = loud === undefined || isFirst ? undefined : soundOf(board, loud)?.tone;
  return {
    heard: { stationKey: board.stationKey, at, hushed: known.hushed },
    sound: loud === undefined || tone === undefined ? null : { event: loud.event, tone },
    repeating: causes.filter((one) => repeats(board, one, known) && !isQuietAt(board, one)),
  };
};

/** Somebody at this screen has heard all that sounds again and again. */
export const hushed = (heard: Heard, causes: readonly Cause[]): Heard => ({
  ...heard,
  hushed: new Set([...heard.hushed, ...causes.map(({ key }) => key)]),
});
