import { hangsAtPrinter, type PrintRequest } from '../core/index.ts';
import type { Outcome } from './delivery.ts';

type Paper = Pick<PrintRequest, 'doc' | 'model'>;

/** What earlier jobs may have left in a printer, and how often it left its state untold since it answered last. */
export class LeftBehind {
  /** Half a command, or an answer that would be taken for that of another job. */
  unsettled = true;
  /** Half a paper. */
  torn = false;
  #untold = 0;

  /**
   * Half a command is to be ended in a printer that says nothing: at the first try, and after 1, 2, 4, 8… of them. One
   * that was stuck meanwhile gets the bytes later; one that cannot answer is not sent them for ever.
   */
  get flushes(): boolean {
    return Number.isInteger(Math.log2(Math.max(1, this.#untold)));
  }

  /** What an attempt leaves behind for the next one. */
  learn({ state, cause }: Outcome, { doc, model }: Paper): void {
    if (state === 'unknown') [this.unsettled, this.torn] = [true, true];
    if (state === 'printed') this.unsettled = false;
    if (state === 'printed' || state === 'handed_over') this.torn = hangsAtPrinter(doc, model);
    if (cause === 'no-answer') this.#untold += 1;
    else if (state !== 'failed_safe') this.#untold = 0;
  }
}
