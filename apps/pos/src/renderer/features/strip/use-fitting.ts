import { type RefObject, useLayoutEffect, useState } from 'react';

/** Narrower than this no name is read. */
const LEAST_REM = 6.25;
const GAP_REM = 0.4;

export const fitting = (width: number, rootPx: number): number =>
  Math.max(1, Math.floor((width + GAP_REM * rootPx) / ((LEAST_REM + GAP_REM) * rootPx)));

/** How many keys stand beside one another in a box, as wide as it is now. */
export const useFitting = (box: RefObject<HTMLElement | null>): number => {
  const [count, setCount] = useState(4);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const measure = () => {
      const rootPx = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      setCount(fitting(element.clientWidth, rootPx));
    };
    const resized = new ResizeObserver(measure);
    resized.observe(element);
    measure();
    return () => resized.disconnect();
  }, [box]);
  return count;
};
