import { describe, expect, test } from 'vitest';
import { judgeAttached, noPrinterAt } from './attached.ts';

describe('doctor of attached devices', () => {
  test('[CD15] a display that is away is wrong, with the words of its register', () => {
    const words = 'Nothing answers at 10.0.0.9:9104. Check its power and network.';
    const display = { name: 'Till display', type: 'display' } as const;
    const judged = judgeAttached([
      { ...display, seen: { state: 'working', words: null } },
      { ...display, seen: { state: 'opening', words } },
      { ...display, seen: null },
      { name: 'Receipts', type: 'printer', seen: null },
    ]);
    expect(judged).toMatchObject([
      { part: 'Customer display Till display', wrong: false, text: 'works' },
      { wrong: true, text: words, cure: expect.stringContaining('Devices') },
      { wrong: true, text: 'never heard of' },
    ]);
  });

  test('[CD15] a line that is taken or gone has a cure of its own', () => {
    const scale = (words: string) =>
      judgeAttached([{ name: 'Till', type: 'scale', seen: { state: 'stopped', words } }])[0]?.cure;
    expect(scale('/dev/ttyS0 is used by another program. End that program.')).toMatch(/^End that/);
    expect(scale('Nothing is plugged in at /dev/ttyUSB0.')).toMatch(/^Plug it in\./);
    expect(scale('The scale is not level.')).toMatch(/stands level/);
  });

  test('[CD15] a scale, scanner or probe that is away is wrong, each with its cure', () => {
    const seen = { state: 'attention', words: 'The device is there and says nothing.' } as const;
    for (const type of ['scale', 'scanner', 'probe', 'drawer'] as const) {
      const [finding] = judgeAttached([{ name: 'It', type, seen }]);
      expect(finding).toMatchObject({ wrong: true, text: seen.words });
      expect(finding?.cure).toMatch(/More, Devices/);
    }
  });

  test('[DG41] a device that is no printer is not asked as one', () => {
    const connection = { kind: 'tcp', host: '127.0.0.1', port: 9302 };
    const scale = { name: 'Counter scale', type: 'scale', connection } as const;
    const target = { kind: 'tcp', host: '127.0.0.1', port: 9302 } as const;
    expect(noPrinterAt(target, [scale])).toBe('Scale Counter scale');
    expect(noPrinterAt({ ...target, port: 9100 }, [scale])).toBeUndefined();
    expect(noPrinterAt(target, [{ ...scale, type: 'printer' }])).toBeUndefined();
  });
});
