import { useEffect, useRef } from 'react';
import { layers, useLayerDepth } from './layers.ts';
import { isTyping } from './use-hotkey.ts';

/**
 * Hands every unmodified key stroke outside text fields to `onKey`, which says whether it used it.
 * Enter and Space on a focused control stay with the control. Under an open sheet it is deaf.
 */
export function useKeys(onKey: (event: KeyboardEvent) => boolean, enabled: boolean): void {
  const latest = useRef(onKey);
  latest.current = onKey;
  const depth = useLayerDepth();
  useEffect(() => {
    if (!enabled) return;
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
      if (depth !== layers.top() || isTyping(event.target) || activates(event)) return;
      if (latest.current(event)) event.preventDefault();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [enabled, depth]);
}

function activates(event: KeyboardEvent): boolean {
  const onControl = event.target instanceof HTMLElement && event.target.matches('button, a');
  return onControl && (event.key === 'Enter' || event.key === ' ');
}
