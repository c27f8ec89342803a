import { describe, expect, test } from 'vitest';
import { parsePrinterAddress } from './print-target.ts';
import { adviceWordsAt, printerAdvice } from './printer-advice.ts';
import { readyStatus } from './printer-status.ts';

const cureAt = (address: string, modelIsKnown = true): string => {
  const target = parsePrinterAddress(address);
  if (!target.ok) throw new Error(target.error.message);
  const silent = { ...readyStatus, reachable: false };
  return printerAdvice(silent, adviceWordsAt(target.value, modelIsKnown))[0]?.cure ?? '';
};

describe('advice for a printer that says nothing', () => {
  test('[PR121] on USB it may have no way back: how it is set up then, and what is lost by that', () => {
    const cure = cureAt('usb:/dev/usb/lp0');
    expect(cure).toMatch(/switched on.*cable/);
    expect(cure).toMatch(
      /cannot answer: .* by address, reached by File, with the path \/dev\/usb\/lp0/,
    );
    expect(cure).toMatch(/count as sent, not as printed.* paper is out or its cover open/);
    expect(cure).not.toContain('choose its model');
    expect(cureAt('usb:/dev/usb/lp0', false)).toMatch(/cable.*choose its model.*cannot answer/);
  });

  test('[PR121] where a printer always answers, or where nothing can be switched on, that is not said', () => {
    for (const address of ['10.0.0.7:9100', 'serial:/dev/ttyUSB0', 'file:/tmp/papers'])
      expect(cureAt(address)).not.toContain('cannot answer');
  });
});
