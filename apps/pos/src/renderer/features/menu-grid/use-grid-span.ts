import { type RefObject, useLayoutEffect, useState } from 'react';
import { type GridSpan, gridSpan, sameSpan } from './grid-span.ts';

/** So many cells are kept in the page without more ado. */
const FEW = 120;

const px = (length: string): number => Number.parseFloat(length) || 0;

/** Cells of the first row: of a fieldset's grid the browser does not tell the columns. */
const columnsOf = ({ children }: HTMLElement): number => {
  const top = children[0]?.getBoundingClientRect().top;
  const below = [...children].findIndex((cell) => cell.getBoundingClientRect().top !== top);
  return Math.max(1, below === -1 ? children.length : below);
};

/** Columns and rows as the style sheet made them. */
const measure = (grid: HTMLElement): { readonly columns: number; readonly stride: number } => {
  const style = getComputedStyle(grid);
  return {
    columns: columnsOf(grid),
    stride: px(style.gridAutoRows) + px(style.rowGap),
  };
};

/** Follows the scrolling of `box` and says which of `count` cells of its grid belong into the page. */
export const useGridSpan = (
  box: RefObject<HTMLElement | null>,
  grid: RefObject<HTMLElement | null>,
  count: number,
): GridSpan => {
  const [span, setSpan] = useState<GridSpan>({
    first: 0,
    last: Math.min(count, FEW),
    before: 0,
    after: 0,
  });
  useLayoutEffect(() => {
    if (count <= FEW || box.current === null || grid.current === null) {
      setSpan((was) => keep(was, { first: 0, last: Math.min(count, FEW), before: 0, after: 0 }));
      return;
    }
    return follow(box.current, grid.current, count, (next) => setSpan((was) => keep(was, next)));
  }, [box, grid, count]);
  return span;
};

const keep = (was: GridSpan, next: GridSpan): GridSpan => (sameSpan(was, next) ? was : next);

const follow = (
  box: HTMLElement,
  grid: HTMLElement,
  count: number,
  tell: (span: GridSpan) => void,
): (() => void) => {
  let size = measure(grid);
  const look = () =>
    tell(gridSpan({ count, ...size, top: box.scrollTop, height: box.clientHeight }));
  const resized = new ResizeObserver(() => {
    size = measure(grid);
    look();
  });
  resized.observe(box);
  box.addEventListener('scroll', look, { passive: true });
  look();
  return () => {
    resized.disconnect();
    box.removeEventListener('scroll', look);
  };
};
