import { type RefObject, useEffect, useState } from 'react';
import type { Cell } from '../../state/lay-out.ts';

type Grid = {
  readonly columns: number;
  readonly rows: number;
  /** Part of the usual size of a board pixel. */
  readonly scale: number;
};

/** Between cells and around them, as the page's classes `gap-2 p-2` have it at a root font of 16 px. */
const GAP_REM = 0.5;

const boardPixel = (): number => Math.min(window.innerHeight / 1080, window.innerWidth / 1920);

const cellOf = (room: HTMLElement, { columns, rows, scale }: Grid): Cell => {
  const k = boardPixel() * scale;
  const gap = GAP_REM * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const share = (whole: number, parts: number) => (whole - gap * (parts + 1)) / parts / k;
  return {
    width: Math.floor(share(room.clientWidth, columns)),
    height: Math.floor(share(room.clientHeight, rows)),
  };
};

/** Size of one cell in board pixels, also after the window was resized. */
export const useCell = (
  room: RefObject<HTMLElement | null>,
  { columns, rows, scale }: Grid,
): Cell | undefined => {
  const [cell, setCell] = useState<Cell>();
  useEffect(() => {
    const element = room.current;
    if (element === null) return;
    const read = () => {
      const next = cellOf(element, { columns, rows, scale });
      setCell((before) =>
        before?.width === next.width && before.height === next.height ? before : next,
      );
    };
    read();
    const observer = new ResizeObserver(read);
    observer.observe(element);
    window.addEventListener('resize', read);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', read);
    };
  }, [room, columns, rows, scale]);
  return cell;
};
