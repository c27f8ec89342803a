import type { Random } from './random.ts';
import type { Life, VirtualTime } from './virtual-time.ts';

/** An end of the network: a device or a hub. `life` is undefined while its process is down. */
export type Node = { readonly name: string; life(): Life | undefined };

/** How bad the network is: probabilities of a message. */
export type Weather = {
  readonly drop: number;
  readonly duplicate: number;
  readonly slow: number;
};

export const CALM: Weather = { drop: 0, duplicate: 0, slow: 0 };

export type Network = {
  weather: Weather;
  /** Faults that messages suffered so far. */
  readonly suffered: { drop: number; duplicate: number; slow: number };
  cut(a: string, b: string): void;
  heal(a: string, b: string): void;
  healAll(): void;
  /**
   * Carries a question and its answer. Rejects when nothing comes back in time or the line breaks. A question
   * may arrive twice, as when its asker tries again.
   */
  request<T>(from: Node, to: Node, question: () => Promise<T>, timeoutMs: number): Promise<T>;
  /** The process at this end died: whoever waits for its answer hears of it, if the line holds. */
  broke(node: Node): void;
};

const linkOf = (a: string, b: string): string => (a < b ? `${a}|${b}` : `${b}|${a}`);

type Waiting = { readonly to: Node; readonly fail: (error: Error) => void };

export const createNetwork = (time: VirtualTime, random: Random): Network => {
  const cuts = new Set<string>();
  const waiting = new Set<Waiting>();
  const suffered = { drop: 0, duplicate: 0, slow: 0 };
  const network: Network = {
    weather: CALM,
    suffered,
    cut: (a, b) => void cuts.add(linkOf(a, b)),
    heal: (a, b) => void cuts.delete(linkOf(a, b)),
    healAll: () => cuts.clear(),
    request: (from, to, question, timeoutMs) =>
      new Promise((resolve, reject) => {
        const asker = from.life();
        const wait: Waiting = { to, fail: (error) => done(() => reject(error)) };
        let settled = false;
        const done = (finish: () => void): void => {
          if (settled || asker?.alive() !== true) return;
          settled = true;
          waiting.delete(wait);
          patience.cancel();
          finish();
        };
        waiting.add(wait);
        const patience = time.after(timeoutMs, () =>
          wait.fail(new Error(`no answer within ${timeoutMs} ms`)),
        );
        const fail = (error: unknown): void =>
          carry(from, to, () => done(() => reject(error as Error)));
        const arrive = (): void => {
          const answerer = to.life();
          if (answerer === undefined) {
            fail(new Error(`${to.name} refuses connections`));
            return;
          }
          question().then(
            (answer) => {
              if (answerer.alive()) carry(from, to, () => done(() => resolve(answer)));
            },
            (error) => fail(error),
          );
        };
        carry(from, to, arrive);
        if (random.chance(network.weather.duplicate)) {
          suffered.duplicate += 1;
          carry(from, to, arrive);
        }
      }),
    broke(node) {
      for (const wait of [...waiting]) {
        if (wait.to === node) time.after(1, () => wait.fail(new Error(`${node.name} died`)));
      }
    },
  };
  const carry = (a: Node, b: Node, deliver: () => void): void => {
    const link = linkOf(a.name, b.name);
    if (cuts.has(link)) return;
    if (random.chance(network.weather.drop)) {
      suffered.drop += 1;
      return;
    }
    const slow = random.chance(network.weather.slow);
    if (slow) suffered.slow += 1;
    const ms = slow ? random.between(50, 3000) : 1 + random.below(4);
    time.after(ms, () => {
      if (!cuts.has(link)) deliver();
    });
  };
  return network;
};
