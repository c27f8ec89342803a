import { create } from 'zustand';
import { type Grid, gridOf } from './grids.ts';

/** Seconds of silence of a register or hub from which on a screen can raise its bar. */
export const SILENCES = [10, 15, 30, 60] as const;

export type Volume = 'low' | 'medium' | 'high';

/** What this device remembers of itself. */
export type Prefs = {
  readonly stationKey: string | null;
  /** Tickets on a screen. */
  readonly columns: Grid['columns'];
  readonly rows: Grid['rows'];
  /** Lines of a ticket that are alike stand as one. */
  readonly combine: boolean;
  readonly allDay: boolean;
  /** What is to be made later, in a column of its own; null: where the house serves courses in turn. */
  readonly coming: boolean | null;
  /** A touch on a line marks it; else it bumps its ticket. */
  readonly touchLines: boolean;
  /** Seconds of silence of a register or hub that raise the bar. */
  readonly silence: (typeof SILENCES)[number];
  readonly sound: boolean;
  readonly volume: Volume;
};

const KEY = 'galley.kitchen';

export const DEFAULT_PREFS: Prefs = {
  stationKey: null,
  columns: 5,
  rows: 2,
  combine: false,
  allDay: false,
  coming: null,
  touchLines: true,
  silence: 15,
  sound: true,
  volume: 'medium',
};

const oneOf = <T>(choices: readonly T[], value: unknown, fallback: T): T =>
  choices.find((choice) => choice === value) ?? fallback;

/** Stored text as preferences; whatever is not understood falls back. */
export const parsePrefs = (text: string | null): Prefs => {
  try {
    const stored = JSON.parse(text ?? '{}') as { readonly [key: string]: unknown } | null;
    const { stationKey } = stored ?? {};
    return {
      stationKey: typeof stationKey === 'string' ? stationKey : null,
      ...gridOf(stored?.columns, stored?.rows),
      combine: oneOf([true, false], stored?.combine, DEFAULT_PREFS.combine),
      allDay: oneOf([true, false], stored?.allDay, DEFAULT_PREFS.allDay),
      coming: oneOf([true, false, null], stored?.coming, DEFAULT_PREFS.coming),
      touchLines: oneOf([true, false], stored?.touchLines, DEFAULT_PREFS.touchLines),
      silence: oneOf(SILENCES, stored?.silence, DEFAULT_PREFS.silence),
      sound: oneOf([true, false], stored?.sound, DEFAULT_PREFS.sound),
      volume: oneOf(['low', 'medium', 'high'] as const, stored?.volume, DEFAULT_PREFS.volume),
    };
  } catch {
    return DEFAULT_PREFS;
  }
};

export const usePrefs = create<Prefs>()(() =>
  typeof localStorage === 'undefined' ? DEFAULT_PREFS : parsePrefs(localStorage.getItem(KEY)),
);

export const setPrefs = (change: Partial<Prefs>): void => {
  usePrefs.setState(change);
  localStorage.setItem(KEY, JSON.stringify(usePrefs.getState()));
};
