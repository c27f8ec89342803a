import { expect, it } from 'vitest';
import { readArguments } from './arguments.ts';

it('[DG50] an address without a flag is that of the printer', () => {
  const read = readArguments(['127.0.0.1:21011', '--data', 'x']);
  expect(read).toMatchObject({ ok: true, value: { trace: '127.0.0.1:21011', data: 'x' } });
  expect(readArguments(['--trace', 'usb:/dev/usb/lp0'])).toMatchObject({
    value: { trace: 'usb:/dev/usb/lp0' },
  });
  expect(readArguments([])).toMatchObject({ ok: true, value: { trace: undefined } });
});

it('[DG50] what cannot be understood is said in one sentence', () => {
  expect(readArguments(['--nonsense'])).toMatchObject({
    ok: false,
    error: { message: "Unknown option '--nonsense'." },
  });
  expect(readArguments(['10.0.0.1:9100', '10.0.0.2:9100'])).toMatchObject({
    ok: false,
    error: { message: 'One address at a time: 10.0.0.1:9100, 10.0.0.2:9100.' },
  });
});
