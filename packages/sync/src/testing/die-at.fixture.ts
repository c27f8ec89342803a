import type { AtPoint } from '../crash-points.ts';

/** Kills this very process, as from outside, when the point is passed for the nth time. */
export const dieAt = (wanted: string, nth = 1): AtPoint => {
  let passed = 0;
  return (point) => {
    if (point !== wanted) return;
    passed += 1;
    if (passed === nth) process.kill(process.pid, 'SIGKILL');
  };
};
