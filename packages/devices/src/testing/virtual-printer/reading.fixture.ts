import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
prepareZXingModule({ overrides: { wasmBinary: readFileSync(wasm).buffer as ArrayBuffer } });

/** Every code in a picture, read by an independent reader, as `format:text`. */
export async function codesIn(png: Uint8Array): Promise<string[]> {
  const found = await readBarcodes(png, { tryHarder: true, maxNumberOfSymbols: 10 });
  return found.map(({ format, text }) => `${format}:${text}`).sort();
}
