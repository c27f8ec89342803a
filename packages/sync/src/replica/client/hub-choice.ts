import type { Clock } from '@galley/base';
import { hubInfoSchema } from '../../protocol/index.ts';
import type { ClientPorts } from './client-ports.ts';
import { readClock } from './read-clock.ts';
import type { HubAddress } from './sync-status.ts';

/** A hub that answered, and what it says of itself. */
export type Answering = HubAddress & { readonly term: number; readonly acting: boolean };

const ASK_WITHIN_MS = 800;

const ask = async (
  ports: ClientPorts,
  hub: HubAddress,
  token: string,
  clock: Clock,
  siblings: boolean,
): Promise<Answering | undefined> => {
  const http = ports.http(hub.url);
  try {
    await readClock(http, token, clock, ports.timers);
    if (!siblings) return { ...hub, term: 0, acting: true };
    const request = { method: 'GET', path: '/v1/hub', timeoutMs: ASK_WITHIN_MS } as const;
    const { status, body } = await http.send(request);
    const info = hubInfoSchema.safeParse(body);
    // A hub that cannot say acts as the first term's: it is of a site that has one hub.
    if (status !== 200 || !info.success) return { ...hub, term: 0, acting: true };
    return { ...hub, term: info.data.term, acting: info.data.acting };
  } catch {
    return undefined;
  } finally {
    http.close();
  }
};

/** A hub on a machine that is gone answers nothing for long; the others must not wait for it. */
const within = <T>({ timers }: ClientPorts, ms: number, work: Promise<T>): Promise<T | undefined> =>
  new Promise((settle) => {
    const timer = timers.after(ms, () => settle(undefined));
    void work.then((value) => {
      timer.cancel();
      settle(value);
    });
  });

/** The better of two: the one that acts, then the higher term, then the one named first. */
const better = (a: Answering, b: Answering): Answering => {
  if (a.acting !== b.acting) return a.acting ? a : b;
  return b.term > a.term ? b : a;
};

export type ChoiceInput = {
  readonly ports: ClientPorts;
  readonly token: string;
  readonly clock: Clock;
  readonly wanted: readonly HubAddress[];
};

/**
 * The hub to use of those that are asked: a site's before the central one, the acting one of the highest term
 * among the site's. Undefined when none answers.
 */
export const chooseHub = async (input: ChoiceInput): Promise<Answering | undefined> => {
  const { ports, token, clock, wanted } = input;
  const sites = wanted.filter((hub) => hub.role === 'site');
  const asking = sites.map((hub) =>
    within(ports, 2 * ASK_WITHIN_MS, ask(ports, hub, token, clock, true)),
  );
  const answers = (await Promise.all(asking)).filter((answer) => answer !== undefined);
  const [first, ...rest] = answers;
  if (first !== undefined) return rest.reduce(better, first);
  for (const hub of wanted.filter((other) => other.role === 'central')) {
    const answer = await ask(ports, hub, token, clock, false);
    if (answer !== undefined) return answer;
  }
  return undefined;
};
