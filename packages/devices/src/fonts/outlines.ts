import type { Contour } from '../core/typeface/font-shelf.ts';

/** Straight pieces of a curve; a glyph is at most some hundred dots tall. */
const steps = 8;

type Command = { readonly type: string; readonly values: readonly number[] };
type Place = (x: number, y: number) => readonly [number, number];

/** The outline of one glyph as polygons; `place` brings font units to dots. */
export function contoursOf(commands: readonly Command[], place: Place): Contour[] {
  const contours: number[][] = [];
  let current: number[] = [];
  let [x, y] = [0, 0];
  const to = (nextX: number, nextY: number): void => {
    [x, y] = [nextX, nextY];
    current.push(...place(x, y));
  };
  for (const { type, values } of commands) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = values;
    if (type === 'M') {
      current = [];
      contours.push(current);
      to(a, b);
    } else if (type === 'L') to(a, b);
    else if (type === 'Q') curve([x, y, a, b, a, b, c, d], true, to);
    else if (type === 'C') curve([x, y, a, b, c, d, e, f], false, to);
  }
  return contours;
}

type Points = readonly [number, number, number, number, number, number, number, number];

function curve(
  [x0, y0, x1, y1, x2, y2, x3, y3]: Points,
  quadratic: boolean,
  to: (x: number, y: number) => void,
): void {
  for (let step = 1; step <= steps; step++) {
    const t = step / steps;
    const s = 1 - t;
    if (quadratic) {
      to(s * s * x0 + 2 * s * t * x1 + t * t * x3, s * s * y0 + 2 * s * t * y1 + t * t * y3);
    } else {
      const at = (a: number, b: number, c: number, d: number): number =>
        s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
      to(at(x0, x1, x2, x3), at(y0, y1, y2, y3));
    }
  }
}
