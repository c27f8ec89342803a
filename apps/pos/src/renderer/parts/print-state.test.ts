import type { PrintJobView } from '@galley/pos/contract';
import { describe, expect, test } from 'vitest';
import { deviceWords } from '../app/device-words.ts';
import { shutText } from './drawer-shut.ts';
import { drawerTried } from './drawer-tried.ts';
import { isTroubled, printMark } from './print-state.ts';

const job = (more: Partial<PrintJobView>): PrintJobView => ({
  jobKey: 'rcp_1/receipt/0/0',
  title: 'Receipt 1-000001',
  whose: 'guest',
  printer: '127.0.0.1:9100',
  printerName: 'Receipt printer',
  insteadOf: null,
  receipt: null,
  state: 'queued',
  evidence: 'none',
  cause: null,
  acts: [],
  at: 0,
  ...more,
});

describe('words of a paper', () => {
  test.each([
    [{ state: 'queued' }, 'neutral', 'Waits for the printer'],
    [{ state: 'blocked', cause: 'no-answer' }, 'attention', 'Waits: the printer does not answer'],
    [{ state: 'blocked', cause: 'paper-out' }, 'attention', 'Waits for paper'],
    [{ state: 'sending' }, 'neutral', 'Printing'],
    [{ state: 'sending', cause: 'paper-out' }, 'attention', 'Stopped: no paper'],
    [{ state: 'unknown', cause: 'connection-lost' }, 'attention', 'Perhaps printed'],
    [{ state: 'handed_over', evidence: 'L0' }, 'neutral', 'Sent to a printer that cannot answer'],
    [{ state: 'printed', evidence: 'L1' }, 'ok', 'Printed, as far as the printer tells'],
    [{ state: 'printed', evidence: 'L2' }, 'ok', 'Printed'],
    [{ state: 'printed', evidence: 'none' }, 'neutral', 'Not printed in practice'],
  ] as const)('[PN17] %j is told as it is', (more, tone, text) => {
    expect(printMark(job(more))).toEqual({ tone, text });
  });

  test('[PN17] a paper at another printer than its own is told with both', () => {
    const elsewhere = { printerName: 'Kitchen printer', insteadOf: 'Receipt printer' };
    expect(printMark(job({ ...elsewhere, state: 'printed', evidence: 'L2' })).text).toBe(
      'Printed at Kitchen printer, not at Receipt printer',
    );
  });

  test('[PN17] what comes out by itself is no trouble, what does not is', () => {
    expect(isTroubled(job({ state: 'queued' }))).toBe(false);
    expect(isTroubled(job({ state: 'waiting' }))).toBe(false);
    expect(isTroubled(job({ state: 'waiting', cause: 'cover-open' }))).toBe(true);
    expect(isTroubled(job({ state: 'unknown' }))).toBe(true);
  });
});

describe('words of a try of the drawer', () => {
  const tried = (state: Parameters<typeof drawerTried>[0]['state'], cause: string | null = null) =>
    drawerTried({
      ...{ id: 'evt_1', about: null, reason: 'test', printer: 'Till', sensor: false, at: 0 },
      state,
      cause,
    });

  test('[DW11] that it has no sensor is said only where somebody said so', () => {
    const kick = { id: 'drw_1', about: null, reason: 'test', printer: 'Till', cause: null, at: 0 };
    const sent = { ...kick, state: 'sent' } as const;
    expect(drawerTried({ ...sent, sensor: false }).text).toContain('it has no sensor');
    const unsaid = drawerTried({ ...sent, sensor: null }).text;
    expect(unsaid).toContain('whether it has a sensor has not been set up');
    expect(unsaid).toContain(deviceWords.sensorTry);
    expect(unsaid).not.toContain('no sensor');
  });

  test('[DW11] that it is open is said only where a sensor has seen it', () => {
    expect(tried('opened')).toEqual({ kind: 'done', text: 'The drawer is open.' });
    expect(tried('sent').kind).toBe('info');
    expect(tried('not_sent', 'unreachable')).toEqual({
      kind: 'warn',
      text: 'The drawer was not opened: the printer cannot be reached.',
    });
    expect(tried('did_not_open').kind).toBe('warn');
  });

  test('[SD1] [SD2] a drawer with a line of its own is not spoken of as a printer', () => {
    const kick = { id: 'drw_1', about: 'rcp_1', reason: 'sale', printer: 'Counter drawer', at: 0 };
    const own = { ...kick, ownLine: true, sensor: false };
    const over = drawerTried({ ...own, state: 'handed_over', cause: 'one-way-line' });
    expect(over).toMatchObject({ kind: 'info', text: expect.stringMatching(/look whether/) });
    const shut = { ...own, state: 'not_sent', cause: 'unreachable' } as const;
    const unknown = drawerTried({ ...own, state: 'unknown', cause: 'timed-out' });
    for (const text of [over.text, drawerTried(shut).text, shutText(shut), unknown.text]) {
      expect(text).not.toMatch(/print/i);
    }
    expect(shutText(shut)).toMatch(/^Counter drawer: its line is gone/);
  });
});
