const EVERY_MS = 1000;
const EVERY_MS_IN_A_LOG = 5000;

const clockText = (seconds: number): string =>
  seconds >= 60
    ? `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`
    : `${Math.round(seconds)} s`;

/** How far long work is, with its rate and the time left: one line at a terminal, a line now and then in a log. */
export const createProgressLine = (total: number, unit: string) => {
  const began = performance.now();
  const terminal = process.stdout.isTTY === true;
  let shownAt = began;
  let first: number | undefined;
  let last = 0;
  return {
    done: (): number => last,
    show: (done: number): void => {
      last = done;
      first ??= done;
      const now = performance.now();
      const due = now - shownAt > (terminal ? EVERY_MS : EVERY_MS_IN_A_LOG);
      if (!due && done < total) return;
      shownAt = now;
      const rate = (done - first) / Math.max((now - began) / 1000, 0.001);
      const left = done < total && rate > 0 ? `, ${clockText((total - done) / rate)} left` : '';
      const line = `${done} of ${total} ${unit}, ${rate.toFixed(1)} a second${left}`;
      process.stdout.write(terminal ? `\r\u001b[K${line}${done < total ? '' : '\n'}` : `${line}\n`);
    },
  };
};
