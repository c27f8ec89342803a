/** What a test or the page of virtual devices sees of a drawer made of software. */
export type DrawerSeen = {
  readonly open: boolean;
  /** How often its box has opened it. */
  readonly opened: number;
  /** The bytes that came last, in hex. */
  readonly heard: string;
};

const KEPT = 16;

const hex = (bytes: readonly number[]): string =>
  bytes.map((byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join(' ');

/** A cash drawer whose box opens it once the bytes of one of its triggers have come; no trigger at all: on any byte. */
export class VirtualDrawer {
  readonly #triggers: readonly (readonly number[])[];
  #kept: readonly number[] = [];
  #open = false;
  #opened = 0;

  constructor(triggers: readonly (readonly number[])[] = [[0x07]]) {
    this.#triggers = triggers;
  }

  get seen(): DrawerSeen {
    return { open: this.#open, opened: this.#opened, heard: hex(this.#kept) };
  }

  receive(bytes: Uint8Array): void {
    for (const byte of bytes) {
      this.#kept = [...this.#kept, byte].slice(-KEPT);
      if (this.#isTrigger()) this.#openByBox();
    }
  }

  /** With its key, or by force. */
  openByKey(): void {
    this.#open = true;
  }

  shut(): void {
    this.#open = false;
  }

  #isTrigger(): boolean {
    const ends = (trigger: readonly number[]): boolean =>
      this.#kept.slice(-trigger.length).join() === trigger.join();
    return this.#triggers.length === 0 || this.#triggers.some(ends);
  }

  #openByBox(): void {
    this.#open = true;
    this.#opened += 1;
  }
}
