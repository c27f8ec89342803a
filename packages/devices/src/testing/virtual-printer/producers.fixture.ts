import { createRequire } from 'node:module';
import { PNG } from 'pngjs';

const load = createRequire(import.meta.url);

/** What each independent encoder is asked to print. */
export const wanted = {
  title: 'Harbour Cafe',
  item: 'Fish and chips',
  amount: '16.50',
  ean13: '5901234123457',
  qr: 'https://example.test/r/000142',
} as const;

const edge = { width: 96, height: 48 };

/** A black wedge on white, as RGBA. */
function wedge(): Uint8ClampedArray {
  const { width, height } = edge;
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < y * 2; x++) data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
  }
  return data;
}

function wedgePng(): Buffer {
  const png = new PNG(edge);
  png.data = Buffer.from(wedge());
  return PNG.sync.write(png);
}

type Fluent = { readonly [method: string]: (...args: unknown[]) => unknown };
type Escpos = {
  readonly Printer: new (
    adapter: unknown,
    options: unknown,
  ) => Fluent & { readonly buffer: { flush(): Buffer } };
  readonly Image: new (pixels: unknown) => unknown;
};

/** `escpos` 2.5.2, through an adapter of the shape that it expects. */
export async function byEscpos(): Promise<Uint8Array> {
  const { Printer, Image } = load('escpos') as Escpos;
  const parts: Buffer[] = [];
  const adapter = {
    open: (done: () => void) => done(),
    write: (bytes: Buffer, done?: () => void) => {
      parts.push(bytes);
      done?.();
    },
    close: (done?: () => void) => done?.(),
  };
  const printer = new Printer(adapter, { encoding: 'cp437' });
  const { width, height } = edge;
  printer.hardware?.('init');
  printer.font?.('a');
  printer.align?.('ct');
  printer.style?.('bu');
  printer.size?.(1, 1);
  printer.text?.(wanted.title);
  printer.style?.('normal');
  printer.size?.(0, 0);
  printer.align?.('lt');
  printer.tableCustom?.([
    { text: wanted.item, align: 'LEFT', cols: 36 },
    { text: wanted.amount, align: 'RIGHT', cols: 11 },
  ]);
  printer.drawLine?.();
  const picture = new Image({ data: wedge(), shape: [width, height, 4] });
  await printer.image?.(picture, 'd24');
  printer.raster?.(picture, 'normal');
  printer.barcode?.(wanted.ean13.slice(0, 12), 'EAN13', { width: 2, height: 80 });
  printer.qrcode?.(wanted.qr, 3, 'M', 6);
  printer.cashdraw?.(2);
  printer.beep?.(1, 1);
  printer.cut?.();
  parts.push(printer.buffer.flush());
  return Buffer.concat(parts);
}

type Thermal = {
  readonly ThermalPrinter: new (
    options: unknown,
  ) => Fluent & { getBuffer(): Buffer; printImageBuffer(png: Buffer): Promise<unknown> };
};

/** `node-thermal-printer` in its Epson language. */
export async function byNodeThermalPrinter(): Promise<Uint8Array> {
  const { ThermalPrinter } = load('node-thermal-printer') as Thermal;
  const printer = new ThermalPrinter({ type: 'epson', interface: 'tcp://127.0.0.1', width: 48 });
  printer.setCharacterSet?.('PC437_USA');
  printer.alignCenter?.();
  printer.bold?.(true);
  printer.setTextQuadArea?.();
  printer.println?.(wanted.title);
  printer.setTextNormal?.();
  printer.bold?.(false);
  printer.underline?.(true);
  printer.println?.('Caf\u00e9 \u017bubr');
  printer.underline?.(false);
  printer.invert?.(true);
  printer.println?.('inverted');
  printer.invert?.(false);
  printer.upsideDown?.(true);
  printer.println?.('on its head');
  printer.upsideDown?.(false);
  printer.alignLeft?.();
  printer.leftRight?.(wanted.item, wanted.amount);
  printer.drawLine?.();
  printer.tableCustom?.([
    { text: 'one', align: 'LEFT', width: 0.5 },
    { text: 'two', align: 'RIGHT', width: 0.5 },
  ]);
  await printer.printImageBuffer(wedgePng());
  printer.printBarcode?.(wanted.ean13.slice(0, 12), 67, { hriPos: 2, width: 'MEDIUM', height: 80 });
  printer.newLine?.();
  printer.printQR?.(wanted.qr, { cellSize: 6, correction: 'M', model: 2 });
  printer.openCashDrawer?.();
  printer.beep?.();
  printer.cut?.();
  return printer.getBuffer();
}

type ReceiptLine = { transform(text: string, options: unknown): string };

const lineMarkup = (): string =>
  [
    `^^^"${wanted.title}"`,
    '',
    `${wanted.item} | ${wanted.amount}`,
    '_underlined_ | `inverted`',
    '-',
    `{image:${wedgePng().toString('base64')}}`,
    '{border:line; width:20,10}',
    'Soup | 4.20',
    '{border:space; width:auto}',
    `{code:${wanted.ean13}; option:ean,2,80,hri}`,
    `{code:${wanted.qr}; option:qrcode,6,m}`,
    '=',
  ].join('\n');

/** `receiptline` in the language of one maker. */
export function byReceiptline(command: string): Uint8Array {
  const { transform } = load('receiptline') as ReceiptLine;
  const options = { cpl: 48, command, encoding: 'cp437', cutting: true, spacing: true };
  return Buffer.from(transform(lineMarkup(), options), 'latin1');
}

type Encoder = Fluent & { encode(): Uint8Array };

/** `@point-of-sale/receipt-printer-encoder` in one of its languages. */
export function byReceiptPrinterEncoder(language: 'esc-pos' | 'star-prnt' = 'esc-pos'): Uint8Array {
  const module = load('@point-of-sale/receipt-printer-encoder') as {
    readonly default?: new (options: unknown) => Encoder;
  };
  const Made = module.default ?? (module as unknown as new (options: unknown) => Encoder);
  const encoder = new Made({ language, columns: 48, feedBeforeCut: 4 });
  const { width, height } = edge;
  encoder.initialize?.();
  encoder.codepage?.('auto');
  encoder.align?.('center');
  encoder.bold?.(true);
  encoder.size?.(2, 2);
  encoder.line?.(wanted.title);
  encoder.size?.(1, 1);
  encoder.bold?.(false);
  encoder.underline?.(true);
  encoder.line?.('Caf\u00e9 \u017bubr');
  encoder.underline?.(false);
  encoder.invert?.(true);
  encoder.line?.('inverted');
  encoder.invert?.(false);
  encoder.align?.('left');
  encoder.table?.(
    [
      { width: 36, align: 'left' },
      { width: 12, align: 'right' },
    ],
    [[wanted.item, wanted.amount]],
  );
  encoder.rule?.({ style: 'double' });
  encoder.image?.({ data: wedge(), width, height }, width, height, 'atkinson');
  encoder.barcode?.(wanted.ean13, 'ean13', { height: 80, width: 2, text: true });
  encoder.qrcode?.(wanted.qr, { model: 2, size: 6, errorlevel: 'm' });
  encoder.pulse?.(0, 100, 500);
  encoder.cut?.('partial');
  return encoder.encode();
}
