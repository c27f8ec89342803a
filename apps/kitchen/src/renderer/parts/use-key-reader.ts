import { useEffect, useRef } from 'react';
import type { BoardAction, KeyMap } from '../state/key-map.ts';
import {
  isModifier,
  NOTHING_PENDING,
  type Reading,
  readPause,
  readStroke,
  SEQUENCE_MS,
  type Stroke,
} from '../state/key-reader.ts';
import { useKeys } from '../state/keys.store.ts';
import { useUi } from '../state/ui.store.ts';

type Timer = ReturnType<typeof setTimeout> | undefined;

const strokeOf = (event: KeyboardEvent): Stroke => ({
  type: event.type === 'keydown' ? 'down' : 'up',
  code: event.code,
  repeat: event.repeat,
  chord: !isModifier(event.code) && (event.ctrlKey || event.altKey || event.metaKey),
  at: event.timeStamp,
});

/** It is the screen's by itself or within a sequence; a control must not take it as well. */
const isMapped = (keys: KeyMap, code: string): boolean =>
  Object.keys(keys).some((name) => name.split(' ').includes(code));

/** The keys that a screen takes of a stroke; null: none, the stroke is another screen's or a text field's. */
type Taken = (event: KeyboardEvent) => KeyMap | null;

const onBoard: Taken = () => (useUi.getState().sheet === null ? useKeys.getState().keys : null);

/**
 * Bump bars are keyboards: a screen takes keys wherever the focus is, except under a sheet. `perform`: what an act does
 * there; `at` (ms, `performance.now`) is when its key went down. `taken`: other keys than those of a board.
 */
export const useKeyReader = (
  perform: (action: BoardAction, at: number) => void,
  taken: Taken = onBoard,
): void => {
  const latest = useRef(perform);
  latest.current = perform;
  useEffect(() => {
    const reader = { pending: NOTHING_PENDING, timer: undefined as Timer };
    const take = ({ pending, actions }: Reading, at: number) => {
      reader.pending = pending;
      for (const action of actions) latest.current(action, at);
      clearTimeout(reader.timer);
      const pause = () => {
        const now = pending.at + SEQUENCE_MS;
        take(readPause(useKeys.getState().keys, reader.pending, now), now);
      };
      reader.timer = pending.codes.length === 0 ? undefined : setTimeout(pause, SEQUENCE_MS);
    };
    const listen = (event: KeyboardEvent) => {
      const keys = taken(event);
      if (keys === null) return;
      const stroke = strokeOf(event);
      if (!stroke.chord && event.type === 'keydown' && isMapped(keys, event.code)) {
        event.preventDefault();
        event.stopPropagation();
      }
      take(readStroke(keys, reader.pending, stroke), event.timeStamp);
    };
    // Before any control: Enter bumps the chosen ticket and not the button that was touched last.
    window.addEventListener('keydown', listen, { capture: true });
    window.addEventListener('keyup', listen, { capture: true });
    return () => {
      clearTimeout(reader.timer);
      window.removeEventListener('keydown', listen, { capture: true });
      window.removeEventListener('keyup', listen, { capture: true });
    };
  }, [taken]);
};
