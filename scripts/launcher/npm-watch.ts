import { readFileSync } from 'node:fs';

const LOOK_EVERY_MS = 250;

/** Parent of a process where the system tells; undefined elsewhere. */
const parentOf = (pid: number): number | undefined => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return undefined;
  }
};

/**
 * npm starts a script through a shell and, when it is told to end, ends that shell only: the script would
 * live on unseen. So under npm the loss of the shell, or of npm above it, is the end. Started without npm the
 * launcher may well outlive what started it (nohup).
 */
export const watchNpm = (
  env: Readonly<Record<string, string | undefined>>,
  onGone: () => void,
): void => {
  if (env.npm_lifecycle_event === undefined) return;
  const shell = process.ppid;
  const npm = parentOf(shell);
  const timer = setInterval(() => {
    if (process.ppid === shell && parentOf(shell) === npm) return;
    clearInterval(timer);
    onGone();
  }, LOOK_EVERY_MS);
  timer.unref();
};
