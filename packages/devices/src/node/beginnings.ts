import type { DeviceCommand, DeviceEvent } from '../core/index.ts';

type Waiting = { readonly attempt: number; readonly end: (begun: boolean) => void };

/**
 * Jobs whose first byte waits until whoever keeps the journal has them written down as begun. Each wait has a number,
 * so that an answer to an earlier one begins nothing.
 */
export class Beginnings {
  readonly #patienceMs: number;
  readonly #emit: (event: DeviceEvent) => void;
  readonly #waiting = new Map<string, Waiting>();
  #attempts: number;

  /** `first` differs from process to process: an answer to one that is gone begins nothing here. */
  constructor(patienceMs: number, first: number, emit: (event: DeviceEvent) => void) {
    this.#attempts = first;
    this.#patienceMs = patienceMs;
    this.#emit = emit;
  }

  /** Asks for the job; false after the patience or at the signal. */
  wait(jobKey: string, signal: AbortSignal): Promise<boolean> {
    const attempt = ++this.#attempts;
    return new Promise((resolve) => {
      const end = (begun: boolean): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', stop);
        this.#waiting.delete(jobKey);
        resolve(begun);
      };
      const stop = (): void => end(false);
      const timer = setTimeout(stop, this.#patienceMs);
      signal.addEventListener('abort', stop);
      this.#waiting.set(jobKey, { attempt, end });
      this.remind(jobKey);
    });
  }

  begin({ jobKey, attempt }: DeviceCommand & { type: 'begin' }): void {
    const waiting = this.#waiting.get(jobKey);
    if (waiting?.attempt === attempt) waiting.end(true);
  }

  /** Asks once more, if the job waits. */
  remind(jobKey: string): void {
    const waiting = this.#waiting.get(jobKey);
    if (waiting) this.#emit({ type: 'ready', jobKey, attempt: waiting.attempt });
  }
}
