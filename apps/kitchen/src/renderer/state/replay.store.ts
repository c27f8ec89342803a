import type { KitchenBoard, ReplayView } from '@galley/kitchen/contract';
import { create } from 'zustand';
import { moved, nextSpeed, type Speed, STEP_MS, within } from './replay-clock.ts';

export type Replay = {
  /** The business date that is played; null: the screen is live. */
  readonly day: string | null;
  readonly view: ReplayView | undefined;
  /** The moment that is shown, hub time, ms; null until it is known when the service began. */
  readonly at: number | null;
  readonly speed: Speed;
  readonly playing: boolean;
  /** The board behind the replay, as it is; null: not heard yet. */
  readonly live: KitchenBoard | null;
  /** Live tickets that came since the replay began. */
  readonly fresh: number;
  /** By this window's clock: when the screen turns back to the board by itself; null: it does not. */
  readonly leavesAt: number | null;
};

const LIVE: Replay = {
  ...{ day: null, view: undefined, at: null, speed: 10, playing: true },
  ...{ live: null, fresh: 0, leavesAt: null },
};

export const useReplay = create<Replay>()(() => LIVE);

export const isReplaying = (): boolean => useReplay.getState().day !== null;

/** From its start on, at ten times its speed. */
export const beginReplay = (day: string): void => {
  const { live, fresh, leavesAt, speed } = useReplay.getState();
  useReplay.setState({ ...LIVE, day, live, fresh, leavesAt, speed });
};

export const endReplay = (): void => useReplay.setState(LIVE);

const spanNow = () => useReplay.getState().view?.load ?? null;

export const takeView = (view: ReplayView): void =>
  useReplay.setState(({ at }) => ({ view, at: at ?? view.load?.from ?? null }));

/** Goes on by so much time before the eyes. */
export const pass = (elapsedMs: number): void => {
  const { at, speed, playing } = useReplay.getState();
  const span = spanNow();
  if (at === null || span === null || !playing) return;
  useReplay.setState(moved({ at, speed }, elapsedMs, span));
};

/** Somebody looks: the screen stays with the replay. */
const touched = { leavesAt: null } as const;

export const goTo = (wanted: number): void => {
  const span = spanNow();
  if (span !== null) useReplay.setState({ ...touched, at: within(wanted, span) });
};

export const stepBy = (steps: number): void => {
  const { at } = useReplay.getState();
  if (at !== null) goTo(at + steps * STEP_MS);
};

/** At its end it begins again. */
export const togglePlaying = (): void => {
  const { at, playing } = useReplay.getState();
  const span = spanNow();
  const ended = span !== null && at === span.to;
  useReplay.setState({ ...touched, playing: ended || !playing, at: ended ? span.from : at });
};

export const setSpeed = (speed: Speed): void => useReplay.setState({ ...touched, speed });
export const changeSpeed = (by: 1 | -1): void =>
  setSpeed(nextSpeed(useReplay.getState().speed, by));
export const stay = (): void => useReplay.setState(touched);

/** The day before (1) or after (-1) in the list of those that are known here. */
export const changeDay = (by: 1 | -1): void => {
  const { day, view } = useReplay.getState();
  const days = view?.days.map(({ businessDate }) => businessDate) ?? [];
  const next = days[days.indexOf(day ?? '') + by];
  if (next === undefined) return;
  stay();
  beginReplay(next);
};

/** So long somebody who looks at a replay has to say that they stay, once live tickets came. */
const LEAVE_MS = 20_000;

/** The live board, and how many of its tickets were not there when the replay began. */
export const tellLive = (live: KitchenBoard | null, fresh: number, windowNow: number): void =>
  useReplay.setState((before) => ({
    ...{ live, fresh },
    leavesAt: fresh > before.fresh ? windowNow + LEAVE_MS : before.leavesAt,
  }));
