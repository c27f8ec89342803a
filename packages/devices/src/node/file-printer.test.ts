import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { adviceWordsAt, type PrinterStatus, printerAdvice } from '../core/index.ts';
import { runDeviceProcess } from './device-process.ts';
import { timing, until } from './printing.fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'galley-file-printer-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('[PR92] a file is well as soon as it can be written, and a folder has a cure of its own', async () => {
  const sent: Record<string, unknown>[] = [];
  let take: (message: unknown) => void = () => undefined;
  const device = runDeviceProcess(
    {
      postMessage: (message) => void sent.push(message as Record<string, unknown>),
      onMessage: (listener) => {
        take = listener;
      },
      onClose: () => undefined,
    },
    { timing },
  );
  const statusOf = async (path: string): Promise<PrinterStatus> => {
    const target = { kind: 'file', path };
    take({ type: 'status?', printerId: path, target, model: 'generic-80' });
    const told = () => sent.find((one) => one.type === 'printer' && one.printerId === path);
    await until(() => told() !== undefined);
    return told()?.status as PrinterStatus;
  };
  expect(printerAdvice(await statusOf(join(folder, 'papers.bin')))).toEqual([]);
  const words = adviceWordsAt({ kind: 'file', path: folder }, true);
  const [advice] = printerAdvice(await statusOf(folder), words);
  expect(advice).toMatchObject({ stops: true, text: expect.stringContaining('file') });
  expect(advice?.cure).not.toMatch(/cable|switched/);
  take({ type: 'shutdown' });
  await device.ended;
});
