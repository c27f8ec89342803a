import type { PrinterLanguage } from '../../core/index.ts';
import { symbolHandlers } from './escpos-symbols.ts';
import { layoutHandlers, pageHandlers, styleHandlers } from './escpos-text.ts';
import { type Handlers, type Mechanism, Press } from './press.ts';
import { starByte, starHandlers, starWithoutEffect } from './star-handlers.ts';
import type { Strip } from './strip.ts';
import type { Token } from './tokenizer.ts';

const mostUnknown = 100;

/** Draws tokens on paper. Settings live as long as the power is on, or until `ESC @`. */
export class Interpreter {
  readonly unknown: string[] = [];
  readonly #press: Press;
  readonly #handlers: Handlers;
  readonly #star: boolean;
  readonly #silent: ReadonlySet<string>;
  #listening = true;

  constructor(widthDots: number, language: PrinterLanguage, mechanism: Mechanism) {
    this.#press = new Press(widthDots, mechanism);
    this.#star = language === 'starprnt';
    this.#silent = this.#star ? starWithoutEffect : withoutEffect;
    this.#handlers = this.#star ? starHandlers(this.#press) : this.#escPos();
    // A Star printer begins with its own settings, not only after a reset.
    if (this.#star) this.#handlers['ESC @']?.(new Uint8Array());
  }

  #escPos(): Handlers {
    return {
      ...styleHandlers(this.#press),
      ...layoutHandlers(this.#press),
      ...pageHandlers(this.#press),
      ...symbolHandlers(this.#press),
      'ESC =': ([n = 0]) => {
        this.#listening = (n & 1) === 1;
      },
    };
  }

  /** The paper that hangs out of the printer, not yet cut. */
  get strip(): Strip {
    return this.#press.strip;
  }

  /** While a display behind the printer is chosen (`ESC = 2`) the printer hears nothing else. */
  execute(token: Token): void {
    if (!this.#listening && (token.type === 'byte' || token.name !== 'ESC =')) return;
    if (token.type === 'byte') this.#byte(token.value);
    else this.#command(token.name, token.args);
  }

  #byte(byte: number): void {
    if (this.#star && byte < 0x20) starByte(this.#press, byte);
    if (byte === 0x0a) this.#press.endLine();
    else if (byte === 0x09) this.#press.tab();
    else if (byte === 0x0c) this.#formFeed();
    else if (byte === 0x18) this.#press.page?.clear();
    else if (byte >= 0x20 && byte !== 0x7f) this.#press.text(byte);
  }

  #formFeed(): void {
    this.#press.printPage();
    this.#press.page = undefined;
  }

  #command(name: string, args: Uint8Array): void {
    const handler = this.#handlers[name];
    if (handler) handler(args);
    else if (!this.#silent.has(name) && this.unknown.length < mostUnknown) this.unknown.push(name);
  }
}

/** Known commands that change nothing in the picture, or are answered elsewhere. */
const withoutEffect = new Set([
  ...['ESC c', 'ESC r', 'ESC u', 'ESC v', 'ESC %', 'ESC ?', 'ESC 4', 'ESC 5', 'ESC B', 'ESC O'],
  ...['FS !', 'FS S', 'FS W', 'FS (', 'GS P', 'GS a', 'GS f', 'GS r', 'GS I', 'GS E', 'GS Z'],
  ...['GS j', 'GS g', 'GS c', 'GS T', 'GS |', 'ESC (', 'GS :', 'GS ^'],
]);
