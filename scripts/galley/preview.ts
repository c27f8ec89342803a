import { createInterface } from 'node:readline/promises';
import type { ImportArguments } from './arguments.ts';
import { counted, type RowProblem, UsageError } from './problem.ts';

const MOST_SHOWN = 20;

export const showProblems = (problems: readonly RowProblem[]): void => {
  if (problems.length === 0) return;
  console.log(`\n${counted(problems.length, 'bad row')}:`);
  for (const { line, reason } of problems.slice(0, MOST_SHOWN))
    console.log(`  line ${line} ${reason}`);
  if (problems.length > MOST_SHOWN) console.log(`  … and ${problems.length - MOST_SHOWN} more`);
};

/** Rows of cells under a header, each column as wide as its widest cell. */
export const showTable = (
  header: readonly string[],
  rows: readonly (readonly string[])[],
): void => {
  const widths = header.map((name, i) =>
    Math.max(name.length, ...rows.map((row) => (row[i] ?? '').length)),
  );
  for (const row of [header, ...rows])
    console.log(
      `  ${row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd()}`,
    );
};

/**
 * True when the import may go on after its preview: no bad rows (or told to skip them), not only a preview,
 * and at a terminal the person says yes. A script that gave the command is not asked, but a file with
 * `doubts` (prices that jump) then needs --yes (rule IM6).
 */
export const mayGoOn = async (
  args: ImportArguments,
  problems: readonly RowProblem[],
  question: string,
  doubts = 0,
): Promise<boolean> => {
  if (args.preview) return false;
  if (problems.length > 0 && !args.skipBadRows)
    throw new UsageError(
      'Nothing was imported. Correct the file, or leave the bad rows out with --skip-bad-rows.',
    );
  if (args.yes) return true;
  if (!process.stdin.isTTY && doubts > 0)
    throw new UsageError(
      `Nothing was imported: ${doubts} of the prices ${doubts === 1 ? 'jumps' : 'jump'} (five times the old one or more, a fifth or less, or nothing), and there is no terminal to ask at. Look at the preview above and say --yes.`,
    );
  if (!process.stdin.isTTY) return true;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`\n${question} [y/N] `);
  terminal.close();
  return /^y(es)?$/i.test(answer.trim());
};
