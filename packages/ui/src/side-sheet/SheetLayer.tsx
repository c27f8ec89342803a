import { type ReactNode, useEffect, useState } from 'react';
import { LayerDepth, layers, useLayerDepth } from '../hooks/layers.ts';

/**
 * Takes the keyboard from what lies under it, for as long as it is there, and gives the focus
 * back to what had it before, should it be left on nothing.
 */
export function SheetLayer({ children }: { readonly children: ReactNode }) {
  const depth = useLayerDepth() + 1;
  const [opener] = useState(() => document.activeElement);
  useEffect(() => layers.open(depth), [depth]);
  useEffect(() => () => returnFocus(opener), [opener]);
  return <LayerDepth value={depth}>{children}</LayerDepth>;
}

/** Two frames later, because the library's own attempt comes with the next one. */
function returnFocus(opener: Element | null): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const lost = document.activeElement === null || document.activeElement === document.body;
      if (lost && opener instanceof HTMLElement) opener.focus({ preventScroll: true });
    }),
  );
}
