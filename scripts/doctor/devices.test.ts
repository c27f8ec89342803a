import { type AddressInfo, createServer } from 'node:net';
import { startVirtualPrinter } from '@galley/devices/testing';
import { describe, expect, test } from 'vitest';
import { judgePluggedIn, judgePrinter, judgePrinters, traceOf, traceReport } from './devices.ts';

const started = () => startVirtualPrinter({ host: '127.0.0.1', port: 0, httpPort: 0 });

describe('doctor of devices', () => {
  test('[DG40] each printer is told with cause and cure', async () => {
    const printer = await started();
    const till = { name: 'Till', address: `127.0.0.1:${printer.port}` };
    expect(await judgePrinters([till])).toMatchObject([
      {
        part: `Printer Till (${till.address})`,
        wrong: false,
        text: expect.stringContaining('ready'),
      },
    ]);
    printer.setCondition({ paper: 'out', coverOpen: true });
    const [cover, paper] = await judgePrinters([till]);
    expect(cover).toMatchObject({ wrong: true, text: 'The cover is open.' });
    expect(paper?.cure).toMatch(/new roll/);
    printer.setCondition({ neverRead: true });
    expect(await judgePrinters([till])).toMatchObject([
      { wrong: true, text: expect.stringContaining('does not tell its state') },
    ]);
    await printer.close();
    expect(await judgePrinters([till, { name: 'Grill', address: 'nowhere' }])).toMatchObject([
      { wrong: true, cure: expect.stringContaining('cable') },
      { wrong: true, text: expect.stringContaining('no network address') },
    ]);
  });

  test('[DG40] [PR121] a printer on USB that takes every byte and says nothing may have no way back', () => {
    const trace = { lines: [], status: undefined, identity: {}, refused: undefined };
    const mute = { ...trace, oneWay: false, foreign: false };
    const [usb] = judgePrinter(mute, { kind: 'usb', path: '/dev/usb/lp1' });
    expect(usb).toMatchObject({ wrong: true, cure: expect.stringContaining('cannot answer') });
    expect(usb?.cure).toContain('reached by File, with the path /dev/usb/lp1');
    const [network] = judgePrinter(mute, { kind: 'tcp', host: '10.0.0.7', port: 9100 });
    expect(network?.cure).not.toContain('reached by File');
  });

  test('[DG40] what is plugged in and may not be opened has its cure', () => {
    const scanner = {
      transport: 'hid',
      path: '/dev/hidraw0',
      name: 'Scanner',
      likely: 'scanner',
    } as const;
    const trouble = { code: 'no_permission', message: 'This account may not.', cure: 'udev' };
    const found = [scanner, { ...scanner, path: '/dev/hidraw1', trouble }];
    expect(judgePluggedIn({ found, printerPaths: ['/dev/usb/lp0'] })).toMatchObject([
      { wrong: false, text: 'Scanner at /dev/hidraw0, likely a scanner' },
      { wrong: true, cure: 'udev' },
      { wrong: false, text: 'USB printer at usb:/dev/usb/lp0' },
    ]);
    expect(judgePluggedIn({ found: [], printerPaths: [] })).toHaveLength(1);
  });

  test('[DG41] a trace shows both ways, byte by byte, with what they mean', async () => {
    const printer = await started();
    const target = { kind: 'tcp', host: '127.0.0.1', port: printer.port } as const;
    const report = traceReport(target, await traceOf(target));
    expect(report).toMatch(/ms → 10 04 04 +DLE EOT 4: state, paper\?/);
    expect(report).toMatch(/ms ← 12 +paper is there/);
    expect(report).not.toContain('no answer');
    expect(report).toMatch(/ok +ready \(says it is GALLEY VIRTUAL/);
    await printer.close();
  });

  test('[DG41] a path where nothing is says so, with a cure for that kind of line', async () => {
    for (const [kind, words] of [
      ['usb', 'another port may have given it another one'],
      ['serial', 'Check that the adapter is plugged in'],
    ] as const) {
      const target =
        kind === 'usb'
          ? { kind, path: '/dev/usb/nothing-here' }
          : { kind, path: '/dev/nothing-here', line: {} };
      const [found] = judgePrinter(await traceOf(target), target);
      expect(found?.text).toMatch(/nothing-here/);
      expect(found?.text).not.toContain('ENOENT');
      expect(found?.cure).toContain(words);
    }
  });

  test('[DG41] what stops a printer, silence and strangers are told in words', async () => {
    const printer = await started();
    const target = { kind: 'tcp', host: '127.0.0.1', port: printer.port } as const;
    printer.setCondition({ cutterJam: true });
    const stuck = traceReport(target, await traceOf(target));
    expect(stuck).toMatch(/ms ← 52 +cover closed, stopped by an error/);
    expect(stuck).toMatch(/ms ← 1a +the cutter is stuck/);
    expect(stuck).toMatch(/GS I 66: maker\? - no answer/);
    await printer.close();
    const web = createServer((line) => line.on('data', () => line.end('HTTP/1.1 400 Bad\r\n')));
    await new Promise<void>((done) => web.listen(0, '127.0.0.1', done));
    const { port } = web.address() as AddressInfo;
    const strange = traceReport(target, await traceOf({ ...target, port }));
    expect(strange.match(/no answer of a printer/g)).toHaveLength(1);
    expect(strange).toContain('"HTTP/1.1 400 Bad');
    expect(strange).toContain('another device answers there');
    web.close();
  });
});
