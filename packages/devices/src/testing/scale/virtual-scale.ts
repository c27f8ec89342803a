import type { ScaleProtocolId } from '../../core/scale/index.ts';
import { casStreamLine, scaleAnswers, takeQuestion } from './answers.ts';
import { emptyPan, type Pan } from './pan.ts';

export type ScaleFaults = {
  /** It hears and never answers. */
  silent: boolean;
  /** Of each answer only the first half leaves. */
  halfFrames: boolean;
  /** Milliseconds between single bytes; 0 sends answers whole. */
  dripMs: number;
};

const longestQuestion = 64;

/**
 * A scale made of software: bytes in, bytes out, with a pan that a test or a person loads. It speaks every serial
 * protocol of `scaleProtocols`. `send` carries bytes to whoever is connected.
 */
export class VirtualScale {
  readonly pan: Pan = emptyPan();
  readonly faults: ScaleFaults = { silent: false, halfFrames: false, dripMs: 0 };
  readonly #protocol: ScaleProtocolId;
  readonly #send: (bytes: Uint8Array) => void;
  #heard = '';
  #waiting: number[] = [];
  #drip: NodeJS.Timeout | undefined;

  constructor(protocol: ScaleProtocolId, send: (bytes: Uint8Array) => void) {
    this.#protocol = protocol;
    this.#send = send;
  }

  /** Puts so many grams on the pan in place of what lies there; a new load has not been told yet. */
  put(grams: number): void {
    this.pan.grams = grams;
    this.pan.toldGrams = 0;
  }

  receive(bytes: Iterable<number>): void {
    for (const byte of bytes) {
      this.#heard = (this.#heard + String.fromCharCode(byte)).slice(-longestQuestion);
      this.#hear();
    }
  }

  /** What scales that speak by themselves say; the owner calls it as often as the scale would speak. */
  tick(): void {
    if (this.#protocol === 'cas-stream') this.#answer(casStreamLine(this.pan));
  }

  stop(): void {
    clearInterval(this.#drip);
    this.#drip = undefined;
    this.#waiting = [];
  }

  #hear(): void {
    const taken = takeQuestion(this.#protocol, this.#heard);
    if (!taken) return;
    this.#heard = taken.rest;
    const answer = scaleAnswers[this.#protocol](taken.question, this.pan);
    if (answer !== undefined) this.#answer(answer);
  }

  #answer(text: string): void {
    if (this.faults.silent) return;
    const whole = Array.from(text, (char) => char.charCodeAt(0) & 0xff);
    const bytes = this.faults.halfFrames ? whole.slice(0, Math.floor(whole.length / 2)) : whole;
    if (this.faults.dripMs === 0) this.#send(Uint8Array.from(bytes));
    else this.#dripOut(bytes);
  }

  #dripOut(bytes: readonly number[]): void {
    this.#waiting.push(...bytes);
    this.#drip ??= setInterval(() => {
      const next = this.#waiting.shift();
      if (next !== undefined) this.#send(Uint8Array.of(next));
    }, this.faults.dripMs);
  }
}
