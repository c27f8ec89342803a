import ReceiptPrinterEncoder from '@point-of-sale/receipt-printer-encoder';
import { footer, house, money, type Sale } from './receipts.ts';

type Fluent = { readonly [method: string]: (...args: unknown[]) => Fluent };
type Encoder = Fluent & { encode(): Uint8Array };

const Made = ReceiptPrinterEncoder as unknown as new (options: unknown) => Encoder;
const columns = 48;

/** One for all receipts: making it costs more than to encode ten. */
const encoder = new Made({ language: 'esc-pos', columns, feedBeforeCut: 4 });

/** The same receipt by `@point-of-sale/receipt-printer-encoder`. */
export function byPeer(sale: Sale): Uint8Array {
  encoder.initialize?.().codepage?.('auto').align?.('center').bold?.(true).size?.(2, 2);
  encoder.line?.('Tide & Table').size?.(1, 1).bold?.(false);
  for (const line of house) encoder.line?.(line);
  encoder.newline?.().align?.('left').bold?.(true);
  pair('Receipt', sale.number);
  encoder.bold?.(false);
  pair('Takeaway', '21/11/2026 12:48');
  encoder.line?.('Register 1 \u00b7 Server Siobh\u00e1n').rule?.();
  const cells = [
    { width: 4, align: 'left' },
    { width: columns - 14, align: 'left' },
    { width: 10, align: 'right' },
  ];
  const rows = sale.lines.map(({ quantity, name, amount }) => [quantity, name, money(amount)]);
  encoder.table?.(cells, rows).rule?.().rule?.({ style: 'double' }).bold?.(true).size?.(2, 2);
  encoder.table?.(
    [
      { width: 10, align: 'left' },
      { width: 14, align: 'right' },
    ],
    [['Total', money(sale.total)]],
  );
  encoder.size?.(1, 1).bold?.(false).rule?.({ style: 'double' });
  pair('Cash', money(sale.total));
  encoder.newline?.().align?.('center');
  for (const line of footer) encoder.line?.(line);
  encoder.newline?.();
  encoder.qrcode?.(`https://example.test/r/${sale.number}`, { model: 2, size: 5, errorlevel: 'm' });
  encoder.cut?.('partial');
  return encoder.encode();
}

function pair(label: string, value: string): void {
  encoder.table?.(
    [
      { width: columns - 24, align: 'left' },
      { width: 24, align: 'right' },
    ],
    [[label, value]],
  );
}
