import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { usbPrinters } from './usb-printers.ts';

describe('printers behind raw paths', () => {
  it('[DI2] are listed with who they are, by what the system says of the USB device', async () => {
    const root = mkdtempSync(join(tmpdir(), 'galley-lp-'));
    const folders = { nodes: join(root, 'dev'), classes: join(root, 'class') };
    const usb = join(root, 'bus', '1-2');
    for (const folder of [folders.nodes, join(folders.classes, 'lp0'), join(usb, '1-2:1.0')]) {
      mkdirSync(folder, { recursive: true });
    }
    for (const name of ['lp0', 'lp1', 'hiddev0']) writeFileSync(join(folders.nodes, name), '');
    symlinkSync(join(usb, '1-2:1.0'), join(folders.classes, 'lp0', 'device'));
    const said = { idVendor: '04b8', idProduct: '0e15', serial: 'J5', product: 'TM-T20II' };
    for (const [file, text] of Object.entries(said)) writeFileSync(join(usb, file), `${text}\n`);
    const identity = { vendorId: '04b8', productId: '0e15', serialNumber: 'J5', place: '1-2:1.0' };
    expect(await usbPrinters(folders)).toEqual([
      { path: join(folders.nodes, 'lp0'), product: 'TM-T20II', identity },
      { path: join(folders.nodes, 'lp1') },
    ]);
    expect(await usbPrinters({ ...folders, nodes: join(root, 'none') })).toEqual([]);
    rmSync(root, { recursive: true });
  });
});
