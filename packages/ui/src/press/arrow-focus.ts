import type { KeyboardEvent } from 'react';

const STEPS: Readonly<Record<string, 1 | -1>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

const isMirrored = (element: HTMLElement): boolean => getComputedStyle(element).direction === 'rtl';

/**
 * Arrow keys go through the controls of a role within the element that hears them, round and round, as the
 * script runs. Gives the control that has the focus then; undefined: the key was none of these.
 */
export const arrowFocus = (
  event: KeyboardEvent<HTMLElement>,
  role: 'radio' | 'tab',
): HTMLElement | undefined => {
  const step = STEPS[event.key];
  if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return undefined;
  const controls = [...event.currentTarget.querySelectorAll<HTMLElement>(`[role=${role}]`)];
  const at = controls.indexOf(event.target as HTMLElement);
  const along = event.key === 'ArrowRight' || event.key === 'ArrowLeft';
  const forth = along && isMirrored(event.currentTarget) ? -step : step;
  const next = controls[(at + forth + controls.length) % controls.length];
  if (at < 0 || next === undefined) return undefined;
  event.preventDefault();
  next.focus();
  return next;
};
