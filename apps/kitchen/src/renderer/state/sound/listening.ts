import type { SoundEvent } from '@galley/domain';
import { create } from 'zustand';
import { hubTime } from '../clock.ts';
import { useRead } from '../read.store.ts';
import { isReplaying, useReplay } from '../replay.store.ts';
import { useTick } from '../tick.store.ts';
import type { Cause } from './causes.ts';
import { type Heard, hear, hushed } from './hear.ts';
import { play } from './player.ts';

type Listening = {
  readonly heard: Heard | undefined;
  /** What sounds again and again until somebody has seen to it. */
  readonly repeating: readonly Cause[];
  /** What sounded last; null: nothing yet. */
  readonly last: { readonly event: SoundEvent; readonly at: number } | null;
};

export const useListening = create<Listening>()(() => ({
  heard: undefined,
  repeating: [],
  last: null,
}));

const sameCauses = (a: readonly Cause[], b: readonly Cause[]): boolean =>
  a.length === b.length && a.every(({ key }, at) => key === b[at]?.key);

/** A replay is silent: what sounds is the board behind it. */
const liveBoard = () => (isReplaying() ? useReplay.getState().live : useRead.getState().board);

const listen = (): void => {
  const { clocks } = useRead.getState();
  const board = liveBoard();
  if (board == null) return;
  const windowNow = Date.now();
  const before = useListening.getState();
  const { heard, sound, repeating } = hear(before.heard, board, {
    windowNow,
    hubNow: hubTime(windowNow, clocks),
  });
  useListening.setState({
    heard,
    repeating: sameCauses(before.repeating, repeating) ? before.repeating : repeating,
  });
  if (sound === null) return;
  play(sound.tone);
  useListening.setState({ last: { event: sound.event, at: windowNow } });
};

/** What sounds again is known at this screen: it stands, and sounds no more. */
export const hush = (): void => {
  const { heard, repeating } = useListening.getState();
  if (heard !== undefined)
    useListening.setState({ heard: hushed(heard, repeating), repeating: [] });
};

/** With each board that comes and each second: tickets become late by the clock. */
export const startListening = (): void => {
  useRead.subscribe((now, before) => {
    if (now.board !== before.board) listen();
  });
  useReplay.subscribe((now, before) => {
    if (now.live !== before.live) listen();
  });
  useTick.subscribe(listen);
};
