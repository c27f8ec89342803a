import type { Clock } from '@galley/base';
import { type HubInfo, hubInfoSchema } from '../../protocol/index.ts';
import type { ClientPorts } from './client-ports.ts';
import type { Http } from './http.ts';
import { readClock } from './read-clock.ts';
import type { HubAddress } from './sync-status.ts';

/** A hub that answered, and what it says of itself. */
export type Answering = HubAddress & { readonly term: number; readonly acting: boolean };

const ASK_WITHIN_MS = 800;
const GATHER_MS = 500;

/**
 * GET /v1/hub; undefined when nobody answers there, or no hub. `slackMs`: by how much longer than usual the answer
 * is waited for, because this process is late itself.
 */
export const askHub = async (http: Http, slackMs = 0): Promise<HubInfo | undefined> => {
  const timeoutMs = ASK_WITHIN_MS + slackMs;
  const request = { method: 'GET', path: '/v1/hub', timeoutMs } as const;
  const answer = await http.send(request).catch(() => undefined);
  const info = hubInfoSchema.safeParse(answer?.body);
  return answer?.status === 200 && info.success ? info.data : undefined;
};

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
    // A hub that cannot say acts, before any term: it is of a site that has one hub.
    const { term, acting } = (await askHub(http)) ?? { term: 0, acting: true };
    return { ...hub, term, acting };
  } catch {
    return undefined;
  } finally {
    http.close();
  }
};

/**
 * All answers within the time, or the first that cannot be bettered: a hub on a machine that is gone answers
 * nothing for long, and the others must not wait for it.
 */
const gather = (
  { timers }: ClientPorts,
  asking: readonly Promise<Answering | undefined>[],
  isBest: (answer: Answering) => boolean,
): Promise<Answering[]> =>
  new Promise((settle) => {
    const answers: Answering[] = [];
    let open = asking.length;
    const end = (): void => {
      timer.cancel();
      settle(answers);
    };
    const timer = timers.after(GATHER_MS, end);
    for (const one of asking) {
      void one.then((answer) => {
        open -= 1;
        if (answer !== undefined) answers.push(answer);
        if (open === 0 || (answer !== undefined && isBest(answer))) end();
      });
    }
    if (open === 0) end();
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
  /** The highest term heard of; an acting hub of it is not bettered by any other. 0 for none. */
  readonly term: number;
};

/**
 * The hub to use of those that are asked: a site's before the central one, the acting one of the highest term
 * among the site's. Undefined when none answers.
 */
export const chooseHub = async (input: ChoiceInput): Promise<Answering | undefined> => {
  const { ports, token, clock, wanted } = input;
  const sites = wanted.filter((hub) => hub.role === 'site');
  const asking = sites.map((hub) => ask(ports, hub, token, clock, true));
  const answers = await gather(
    ports,
    asking,
    (hub) => hub.acting && input.term > 0 && hub.term >= input.term,
  );
  const inOrder = sites.flatMap((hub) => answers.find((answer) => answer.url === hub.url) ?? []);
  const [first, ...rest] = inOrder;
  if (first !== undefined) return rest.reduce(better, first);
  for (const hub of wanted.filter((other) => other.role === 'central')) {
    const answer = await ask(ports, hub, token, clock, false);
    if (answer !== undefined) return answer;
  }
  return undefined;
};
