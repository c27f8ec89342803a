/** A piece of a pen's path: from (x1, y1) to (x2, y2). */
export type Segment = readonly [x1: number, y1: number, x2: number, y2: number];

const curveSteps = 8;

/** Flattens a path of the typeface into straight pieces. */
export function segmentsOf(path: string): Segment[] {
  const segments: Segment[] = [];
  let x = 0;
  let y = 0;
  const to = (nextX: number, nextY: number): void => {
    segments.push([x, y, nextX, nextY]);
    x = nextX;
    y = nextY;
  };
  for (const [, command, list] of path.matchAll(/([MLHVQO])([^MLHVQO]*)/g)) {
    const [a = 0, b = 0, c = 0, d = 0] = numbers(list ?? '');
    if (command === 'M') {
      x = a;
      y = b;
    } else if (command === 'L') to(a, b);
    else if (command === 'H') to(a, y);
    else if (command === 'V') to(x, a);
    else if (command === 'O') segments.push(...ellipse(a, b, c, d));
    else for (const point of quadratic(x, y, a, b, c, d)) to(...point);
  }
  return segments;
}

const numbers = (list: string): number[] => (list.match(/-?\d*\.?\d+/g) ?? []).map(Number);

function quadratic(
  x: number,
  y: number,
  cx: number,
  cy: number,
  endX: number,
  endY: number,
): [number, number][] {
  return Array.from({ length: curveSteps }, (_, at) => {
    const t = (at + 1) / curveSteps;
    const from = (1 - t) * (1 - t);
    const via = 2 * t * (1 - t);
    return [from * x + via * cx + t * t * endX, from * y + via * cy + t * t * endY];
  });
}

function ellipse(cx: number, cy: number, rx: number, ry: number): Segment[] {
  const steps = curveSteps * 3;
  const point = (at: number): [number, number] => {
    const angle = (at / steps) * 2 * Math.PI;
    return [cx + rx * Math.cos(angle), cy + ry * Math.sin(angle)];
  };
  return Array.from({ length: steps }, (_, at) => [...point(at), ...point(at + 1)] as const);
}

/** Squared distance of a point from a piece. */
export function distance2([x1, y1, x2, y2]: Segment, x: number, y: number): number {
  const dx = x2 - x1;
  const dy = y2 - y1;
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((x - x1) * dx + (y - y1) * dy) / length;
  const t = Math.max(0, Math.min(1, along));
  const ex = x - (x1 + t * dx);
  const ey = y - (y1 + t * dy);
  return ex * ex + ey * ey;
}
