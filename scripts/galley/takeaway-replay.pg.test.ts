import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const RECORDED = join(ROOT, '../shared/data/takeaway-orders.csv');
/** Set by `npm run prove -- takeaway`, which replays all that was recorded; the usual run some days of it. */
const FIGURES = process.env.GALLEY_PROOF_FIGURES;
/** The night in which summer time ends is one of them. */
const DAYS = { from: '2018-10-27', to: '2018-10-29' };

const folder = mkdtempSync(join(tmpdir(), 'galley-takeaway-'));
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }));

/** Stands in where the recorded sales do not lie beside the program. */
const madeUp = (): string => {
  const rows = [27, 28, 29].flatMap((day) =>
    Array.from({ length: 8 }, (_, index) => [
      `${day}${index}`,
      `${day}/10/18 ${10 + index}:3${index}`,
      `Dish ${index}`,
      1 + (index % 3),
      4.35,
    ]),
  );
  const file = join(folder, 'sales.csv');
  const header = 'invoice,Order Date,description,Quantity,Product Price';
  writeFileSync(file, `${[header, ...rows.map((row) => row.join(','))].join('\n')}\n`);
  return file;
};

const file = existsSync(RECORDED) ? RECORDED : madeUp();
const whole = FIGURES !== undefined && file === RECORDED;
const span = whole ? [] : ['--from', DAYS.from, '--to', DAYS.to];

const replay = async (): Promise<{ readonly code: number | null; readonly output: string }> => {
  const args = ['import', 'sales', file, ...span, '--data', join(folder, 'data')];
  const child = spawn(
    process.execPath,
    [join(ROOT, 'scripts/galley.mjs'), ...args, '--speed', 'max', '--yes', '--skip-bad-rows'],
    { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      output += chunk;
    });
  const code = await new Promise<number | null>((settle) => child.once('exit', settle));
  return { code, output };
};

/** The line of a database in the last table: its name, turnover, payments, what stands in Zs, and how many Zs. */
const rowOf = (output: string, database: string): string[] =>
  new RegExp(`^  ${database} +(.*)$`, 'm').exec(output)?.[1]?.split(/ {2,}/) ?? [];

describe('recorded sales of a takeaway', () => {
  test(
    '[RP5] replay to the exact total in every database, with a Z a day that add up to it',
    async () => {
      const { code, output } = await replay();
      expect(output).toContain('All equal, to the penny.');
      expect(code).toBe(0);
      const [total] = rowOf(output, 'the file');
      const [turnover, payments, inZs, zs] = rowOf(output, 'Postgres');
      expect([turnover, payments, inZs]).toEqual([total, total, total]);
      const orders = Number(/(\d[\d,]*) orders? with/.exec(output)?.[1]?.replaceAll(',', ''));
      expect(Number(zs)).toBeGreaterThanOrEqual(whole ? 300 : 3);
      if (FIGURES !== undefined)
        writeFileSync(FIGURES, JSON.stringify({ orders, total, zs: Number(zs) }));
    },
    Number(process.env.GALLEY_TEST_TIMEOUT ?? 120_000),
  );
});
