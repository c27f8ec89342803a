import type { AtPoint } from '../crash-points.ts';

/** Kills this very process, as from outside, when the point is passed. */
export const dieAt =
  (wanted: string): AtPoint =>
  (point) => {
    if (point === wanted) process.kill(process.pid, 'SIGKILL');
  };
