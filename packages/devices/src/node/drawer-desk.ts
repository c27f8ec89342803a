import {
  type DrawerIncident,
  type DrawerRules,
  DrawerWatch,
  isFinal,
  type JobReport,
  type PrinterStatus,
  type PrintRequest,
} from '../core/index.ts';
import type { PrintSender } from './print-sender.ts';

type Watched = {
  readonly watch: DrawerWatch;
  readonly look: () => Promise<void>;
  looking: boolean;
};

type Wish = Pick<PrintRequest, 'printerId' | 'target' | 'model'> & DrawerRules;

const lookEveryMs = 1000;

/** Tells the pulses of all printers by their jobs, and follows the drawers that are watched by their levels. */
export class DrawerDesk {
  readonly #drawers = new Map<string, Watched>();
  /** Jobs that kick, by key, until their bytes leave or they end. */
  readonly #kicks = new Map<string, string>();
  readonly #now: () => number;
  readonly #tell: (printerId: string, incident: DrawerIncident) => void;
  readonly #timer: NodeJS.Timeout;

  constructor(now: () => number, tell: (printerId: string, incident: DrawerIncident) => void) {
    this.#now = now;
    this.#tell = tell;
    this.#timer = setInterval(() => this.#round(), lookEveryMs);
  }

  /** Begins to watch, or goes on by new rules. The first look tells the state even if it is known. */
  watch(wish: Wish, sender: PrintSender): void {
    const { sensor, leftOpenMs } = wish;
    let first = true;
    const look = (): Promise<void> => {
      const always = first;
      first = false;
      return sender.lookAt(wish, always);
    };
    this.#drawers.set(wish.printerId, {
      watch: new DrawerWatch({ sensor, leftOpenMs }),
      look: sensor === 'none' ? () => Promise.resolve() : look,
      looking: false,
    });
    this.#round();
  }

  expect({ jobKey, printerId, doc }: PrintRequest): void {
    if (doc.blocks.some(({ type }) => type === 'drawer')) this.#kicks.set(jobKey, printerId);
  }

  /** The pulse is counted from the first byte: it may come before the proof. */
  job({ jobKey, state }: JobReport): void {
    const printerId = this.#kicks.get(jobKey);
    if (printerId === undefined || (state !== 'sending' && !isFinal(state))) return;
    this.#kicks.delete(jobKey);
    if (state !== 'sending') return;
    this.kicked(printerId, jobKey);
  }

  /** A pulse leaves, by a job or by itself. */
  kicked(printerId: string, jobKey: string): void {
    const at = this.#now();
    this.#drawers.get(printerId)?.watch.kicked(at);
    this.#tell(printerId, { type: 'kicked', at, jobKey });
  }

  status(printerId: string, status: PrinterStatus): void {
    const drawer = this.#drawers.get(printerId);
    if (!drawer || !status.reachable) return;
    this.#say(printerId, drawer.watch.level(status.drawerPinHigh, this.#now()));
  }

  close(): void {
    clearInterval(this.#timer);
  }

  #round(): void {
    for (const [printerId, drawer] of this.#drawers) {
      this.#say(printerId, drawer.watch.tick(this.#now()));
      if (drawer.looking) continue;
      drawer.looking = true;
      void drawer.look().finally(() => {
        drawer.looking = false;
      });
    }
  }

  #say(printerId: string, incidents: readonly DrawerIncident[]): void {
    for (const incident of incidents) this.#tell(printerId, incident);
  }
}
