import { type RefObject, useEffect, useRef } from 'react';

/** Takes the focus off whatever opened the panel, so that Enter belongs to the amount and not to a button. */
export const useFirstFocus = (): RefObject<HTMLDivElement | null> => {
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => panel.current?.focus({ preventScroll: true }), []);
  return panel;
};
