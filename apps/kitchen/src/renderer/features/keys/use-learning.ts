import { toaster } from '@galley/ui';
import { useEffect } from 'react';
import { ACTIONS_BY_NAME, keyText, withKey } from '../../state/key-presets.ts';
import { learnStroke, SEQUENCE_MS, type Stroke } from '../../state/key-reader.ts';
import { learn, setKeys, useKeys } from '../../state/keys.store.ts';
import { actionWords } from './key-words.ts';

const keep = (codes: readonly string[]): void => {
  const { learning, keys } = useKeys.getState();
  const action = ACTIONS_BY_NAME.get(learning ?? '');
  learn(null);
  if (action === undefined || codes.length === 0) return;
  const name = codes.join(' ');
  setKeys(withKey(keys, name, action));
  toaster.show({ message: `${keyText(name)}: ${actionWords(action)}`, tone: 'ok' });
};

const strokeOf = (event: KeyboardEvent): Stroke => ({
  type: event.type === 'keydown' ? 'down' : 'up',
  code: event.code,
  repeat: event.repeat,
  chord: false,
  at: event.timeStamp,
});

/** While an act learns, every key is for it, Escape and Tab as well: bars send them too. */
export const useLearning = (open: boolean): void => {
  useEffect(() => {
    if (!open) return;
    let state: ReturnType<typeof learnStroke> = { learned: [], lone: null };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const listen = (event: KeyboardEvent) => {
      if (useKeys.getState().learning === null) return;
      event.preventDefault();
      event.stopPropagation();
      const before = state.learned.length;
      state = learnStroke(state.learned, strokeOf(event), state.lone);
      if (state.learned.length === before) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        keep(state.learned);
        state = { learned: [], lone: null };
      }, SEQUENCE_MS);
    };
    for (const name of ['keydown', 'keyup'] as const)
      window.addEventListener(name, listen, { capture: true });
    return () => {
      clearTimeout(timer);
      for (const name of ['keydown', 'keyup'] as const)
        window.removeEventListener(name, listen, { capture: true });
    };
  }, [open]);
};
