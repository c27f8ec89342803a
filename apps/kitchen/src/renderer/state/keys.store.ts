import { create } from 'zustand';
import { DEFAULT_KEYS, type KeyMap } from './key-map.ts';
import { keysOf, storedOf } from './key-presets.ts';

const KEY = 'galley.kitchen.keys';

/** Stored text as a map of keys; whatever is not understood falls back to the usual one. */
export const parseKeys = (text: string | null): KeyMap => {
  try {
    return (text === null ? null : keysOf(JSON.parse(text))) ?? DEFAULT_KEYS;
  } catch {
    return DEFAULT_KEYS;
  }
};

/** What the keys of this device do, and which act learns its key now. */
export const useKeys = create<{ readonly keys: KeyMap; readonly learning: string | null }>()(
  () => ({
    keys: parseKeys(typeof localStorage === 'undefined' ? null : localStorage.getItem(KEY)),
    learning: null,
  }),
);

export const setKeys = (keys: KeyMap): void => {
  useKeys.setState({ keys });
  localStorage.setItem(KEY, JSON.stringify(storedOf(keys)));
};

export const learn = (learning: string | null): void => useKeys.setState({ learning });
