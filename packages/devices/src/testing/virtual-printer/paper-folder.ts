import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Paper } from './printer.ts';

const keptFiles = 2000;

const nameOf = (folder: string, n: number): string => join(folder, String(n).padStart(6, '0'));

/** Makes the folder and finds the highest number in it, so that no old paper is overwritten. */
export async function lastPaperIn(folder: string | undefined): Promise<number> {
  if (folder === undefined) return 0;
  await mkdir(folder, { recursive: true });
  const numbers = (await readdir(folder)).map((name) => Number.parseInt(name, 10));
  return Math.max(0, ...numbers.filter(Number.isInteger));
}

/**
 * Writes a paper and takes away the one that is too old. A full disk must not stop the printer:
 * the paper is still shown.
 */
export async function keepPaper(folder: string, paper: Paper): Promise<void> {
  try {
    await writeFile(`${nameOf(folder, paper.n)}.png`, paper.png);
    await writeFile(`${nameOf(folder, paper.n)}.txt`, paper.text);
    const old = nameOf(folder, paper.n - keptFiles);
    await Promise.all([rm(`${old}.png`, { force: true }), rm(`${old}.txt`, { force: true })]);
  } catch (error) {
    console.error(`Paper ${paper.n} was not written to ${folder}: ${String(error)}`);
  }
}
