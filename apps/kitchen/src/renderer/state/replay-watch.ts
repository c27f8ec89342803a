import { boardKeyOf, type KitchenBoard } from '@galley/kitchen/contract';
import { usePrefs } from './prefs.store.ts';
import { mergeBoard, useRead } from './read.store.ts';
import { endReplay, pass, takeView, tellLive, useReplay } from './replay.store.ts';
import { rpc } from './rpc.ts';
import { useTick } from './tick.store.ts';

/** So often the clock of a replay goes on; ages and tickets turn with it. */
const TURN_MS = 250;

/** The ages of tickets are told by the clock of the replay. */
const showTime = (at: number): void => {
  const { skewMs, clockOffsetMs } = useRead.getState().clocks;
  useTick.setState({ windowNow: at - skewMs - clockOffsetMs });
};

const showBoard = (board: KitchenBoard): void =>
  useRead.setState((models) => ({
    board: mergeBoard(models.board, board),
    arrivedAt: {},
    coreHeardAt: Date.now(),
  }));

/** The board of a moment, one question at a time: what comes late is asked for anew with the next turn. */
const asker = (stationKey: string) => {
  let asked: string | undefined;
  let busy = false;
  return async (day: string, at: number): Promise<void> => {
    const wish = `${day} ${at}`;
    if (busy || wish === asked) return;
    busy = true;
    const answer = await rpc().ask('replayBoard', { stationKey, businessDate: day, at });
    busy = false;
    asked = wish;
    if (useReplay.getState().day === day && answer.ok && answer.value !== null)
      showBoard(answer.value);
  };
};

const turner = (stationKey: string) => {
  const ask = asker(stationKey);
  let last = performance.now();
  return () => {
    const now = performance.now();
    pass(now - last);
    last = now;
    const { day, at, leavesAt } = useReplay.getState();
    if (leavesAt !== null && Date.now() >= leavesAt) return endReplay();
    if (day === null || at === null) return;
    showTime(at);
    void ask(day, at);
  };
};

/** What comes to the live board meanwhile sounds, and is counted. */
const watchLive = (stationKey: string): (() => void) => {
  let known: Set<string> | undefined;
  return rpc().watch('board', { stationKey }, (board) => {
    const ids = board?.open.map(({ id }) => id) ?? [];
    known ??= new Set(ids);
    const fresh = ids.filter((id) => known?.has(id) === false).length;
    tellLive(board, fresh, Date.now());
  });
};

const watchView = (stationKey: string): (() => void) => {
  let day: string | null = null;
  let stop = () => {};
  const follow = () => {
    const now = useReplay.getState().day;
    if (now === day || now === null) return;
    day = now;
    stop();
    stop = rpc().watch('replay', { stationKey, businessDate: now }, takeView);
  };
  follow();
  const forget = useReplay.subscribe(follow);
  return () => {
    forget();
    stop();
  };
};

/** Plays the chosen service before the eyes instead of the live board, until what it returns is called. */
export const followReplay = (): (() => void) => {
  const { stationKey: chosen } = usePrefs.getState();
  if (chosen === null) return () => {};
  const stationKey = boardKeyOf(chosen);
  const stops = [watchLive(stationKey), watchView(stationKey)];
  const timer = setInterval(turner(stationKey), TURN_MS);
  return () => {
    clearInterval(timer);
    for (const stop of stops) stop();
  };
};
