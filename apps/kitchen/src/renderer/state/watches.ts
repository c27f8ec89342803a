import type { Failure } from '@galley/base';
import { EXPO, type ExpoView, type KitchenBoard } from '@galley/kitchen/contract';
import { findNews } from './news.ts';
import { setPrefs, usePrefs } from './prefs.store.ts';
import { mergeBoard, useRead, withFreshness } from './read.store.ts';
import { endReplay, isReplaying, useReplay } from './replay.store.ts';
import { followReplay } from './replay-watch.ts';
import { rpc } from './rpc.ts';
import { startListening } from './sound/listening.ts';
import { useUi } from './ui.store.ts';

const heard = () => ({ coreHeardAt: Date.now() });

const takeBoard = (board: KitchenBoard | null): void => {
  const before = useRead.getState();
  if (board === null) {
    useRead.setState({ ...heard(), board, refusal: undefined });
    return;
  }
  const news = findNews(before.known, board);
  const open = new Set(board.open.map(({ id }) => id));
  const arrived = Object.entries(before.arrivedAt).filter(([id]) => open.has(id));
  const now = Date.now();
  useRead.setState({
    ...heard(),
    refusal: undefined,
    board: mergeBoard(before.board, board),
    known: news.known,
    arrivedAt: Object.fromEntries([...arrived, ...news.newTickets.map((id) => [id, now])]),
  });
};

/** What is shown may be old from now on, and says so. */
const refuseBoard = ({ message }: Failure): void =>
  useRead.setState({ ...heard(), refusal: message });

const takeExpo = (expo: ExpoView): void =>
  useRead.setState({ ...heard(), expo, refusal: undefined });

const follow = (stationKey: string | null): (() => void) => {
  if (stationKey === null) return () => {};
  return stationKey === EXPO
    ? rpc().watch('expo', {}, takeExpo, refuseBoard)
    : rpc().watch('board', { stationKey }, takeBoard, refuseBoard);
};

const followBoard = (): void => {
  let stop = () => {};
  const begin = (stationKey: string | null) => {
    stop();
    useRead.setState({ board: undefined, expo: undefined, refusal: undefined });
    useUi.setState({ page: 0, selected: null });
    stop = follow(stationKey);
  };
  begin(usePrefs.getState().stationKey);
  useReplay.subscribe((now, before) => {
    if ((now.day === null) === (before.day === null)) return;
    if (now.day === null) return begin(usePrefs.getState().stationKey);
    stop();
    useRead.setState({ board: undefined, arrivedAt: {} });
    useUi.setState({ page: 0, selected: null, sheet: null });
    stop = followReplay();
  });
  usePrefs.subscribe((now, before) => {
    if (now.stationKey === before.stationKey) return;
    if (isReplaying()) endReplay();
    else begin(now.stationKey);
  });
};

/** A station that was taken off the list must not hold this screen on nothing. */
const letGoOfLostStation = (): void =>
  void useRead.subscribe(({ board, stations }) => {
    const { stationKey } = usePrefs.getState();
    if (board === null && stationKey !== null && (stations?.length ?? 0) > 0)
      setPrefs({ stationKey: null });
  });

/** Begins to follow everything that the screen shows; once, for the life of the page. */
export const startWatches = (): void => {
  rpc().onConnection((connection) => useRead.setState({ connection }));
  rpc().watch('site', {}, (site) => useRead.setState({ ...heard(), site }));
  rpc().watch('stations', {}, (stations) => useRead.setState({ ...heard(), stations }));
  rpc().watch('freshness', {}, (view) =>
    useRead.setState((models) => withFreshness(models, view, Date.now())),
  );
  startListening();
  followBoard();
  letGoOfLostStation();
};
