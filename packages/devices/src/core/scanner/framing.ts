const CR = 0x0d;
const LF = 0x0a;
const ETX = 0x03;
const STX = 0x02;
/** The largest QR code holds 2,953 bytes. */
const limit = 4096;

/** Frames of a serial scanner: each ends with CR, LF, both or ETX. Keeps at most 4,096 bytes. */
export class ScanFramer {
  #open: number[] = [];
  #tooLong = false;

  /** The texts that these bytes complete, one character a byte. A frame that is too long is dropped whole. */
  feed(bytes: Iterable<number>): string[] {
    const texts: string[] = [];
    for (const byte of bytes) {
      const text = byte === CR || byte === LF || byte === ETX ? this.flush() : this.#add(byte);
      if (text !== undefined) texts.push(text);
    }
    return texts;
  }

  /** Ends a frame without its suffix: for scanners that send none, after a pause. */
  flush(): string | undefined {
    const text = this.#tooLong ? '' : this.#open.map((byte) => String.fromCharCode(byte)).join('');
    this.#open = [];
    this.#tooLong = false;
    return text === '' ? undefined : text;
  }

  #add(byte: number): undefined {
    if (byte === STX && this.#open.length === 0) return;
    if (this.#open.length < limit) this.#open.push(byte);
    else this.#tooLong = true;
  }
}
