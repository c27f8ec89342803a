import { availableParallelism, cpus, loadavg } from 'node:os';

/** One line on what the figures were measured on and how busy that was. */
export const machineLine = (): string => {
  const { model = 'unknown processor' } = cpus()[0] ?? {};
  const load = loadavg().map((one) => one.toFixed(1));
  return `${availableParallelism()} processors (${model.trim()}), load ${load.join(' ')} over 1, 5, 15 min`;
};

/** Other work on the machine makes latencies worse than they are: the 1-minute load per processor. */
export const isBusy = (): boolean => (loadavg()[0] ?? 0) > availableParallelism() * 0.75;
