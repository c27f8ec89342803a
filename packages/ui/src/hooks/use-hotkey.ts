import { useEffect, useRef } from 'react';
import { matchesHotkey } from './hotkey.ts';
import { layers, useLayerDepth } from './layers.ts';

export type HotkeyOptions = {
  readonly disabled?: boolean | undefined;
  /** Also while a text field has the focus, or only one with nothing in it; default false for plain characters. */
  readonly inFields?: boolean | 'empty' | undefined;
};

export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'))
  );
}

const isEmptyField = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement && target.value === '';

/**
 * Runs `action` on the key, once per stroke (held keys do not repeat it). See `matchesHotkey`.
 * Under an open sheet it is deaf.
 */
export function useHotkey(hotkey: string, action: () => void, options: HotkeyOptions = {}): void {
  const latest = useRef(action);
  latest.current = action;
  const { disabled = false, inFields = /^(F\d+|Escape)$|\+./.test(hotkey) } = options;
  const depth = useLayerDepth();
  useEffect(() => {
    if (disabled) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.repeat || event.defaultPrevented || !matchesHotkey(hotkey, event)) return;
      if (depth !== layers.top()) return;
      const heard = inFields === 'empty' ? isEmptyField(event.target) : inFields;
      if (!heard && isTyping(event.target)) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [hotkey, disabled, inFields, depth]);
}
