import { copyFile, open, stat, truncate } from 'node:fs/promises';

/** The log may grow to this and is then cut; its former part stays as `postgres.log.1`. */
export const logLimit = 4 * 1024 * 1024;

export const sizeOf = (file: string): Promise<number> =>
  stat(file).then(
    ({ size }) => size,
    () => 0,
  );

/**
 * Postgres holds the file open in append mode, so it is copied and emptied, never renamed: what is
 * written next goes to its beginning.
 */
export async function boundLog(file: string, limit = logLimit): Promise<void> {
  if ((await sizeOf(file)) <= limit) return;
  await copyFile(file, `${file}.1`);
  await truncate(file, 0);
}

/** Checks the size now and then; yields what ends that. */
export function keepLogBounded(file: string, everyMs = 30_000): () => void {
  const timer = setInterval(() => boundLog(file).catch(() => undefined), everyMs);
  timer.unref();
  return () => clearInterval(timer);
}

/** What was written after `from`, at most the last 16 kB. */
export async function readFrom(file: string, from: number): Promise<string> {
  const size = await sizeOf(file);
  const start = Math.max(from > size ? 0 : from, size - 16_384);
  const handle = await open(file, 'r').catch(() => undefined);
  if (!handle) return '';
  try {
    const { buffer, bytesRead } = await handle.read(
      Buffer.alloc(size - start),
      0,
      size - start,
      start,
    );
    return buffer.subarray(0, bytesRead).toString('utf8');
  } finally {
    await handle.close();
  }
}
