import { createConnection } from 'node:net';
import type { PosContract } from '@galley/pos/contract';
import type { SupportQueries } from '@galley/shell/contract';
import { connectPart, type Parts } from '../galley/connection.ts';
import type { AppBundle, HubFacts, PartFacts } from './facts.ts';

const TIMEOUT_MS = 4000;

const APPS = { register: 'Register', kitchen: 'Kitchen', backoffice: 'Back office' } as const;
const HUBS = { hub: 'Central hub', siteHub: 'Site hub' } as const;

type Support = { commands: Record<string, never>; queries: SupportQueries };

const within = <T>(promise: Promise<T>): Promise<T | null> =>
  Promise.race([
    promise,
    new Promise<null>((settle) => setTimeout(settle, TIMEOUT_MS, null).unref()),
  ]).catch(() => null);

const askApp = async (parts: Parts, key: string): Promise<AppBundle | null> => {
  if (parts[key]?.token === undefined) return null;
  const { rpc, close } = connectPart<Support>(parts, key);
  const answer = await within(rpc.ask('supportBundle', {}));
  close();
  return answer?.ok === true ? (JSON.parse(answer.value.text) as AppBundle) : null;
};

/** Lines of the text format of Prometheus: name with labels, value. */
const figuresOf = (text: string): Record<string, number> =>
  Object.fromEntries(
    text
      .split('\n')
      .filter((line) => line.startsWith('galley_hub_'))
      .map((line) => {
        const at = line.lastIndexOf(' ');
        return [line.slice(0, at), Number(line.slice(at + 1))] as const;
      }),
  );

const askHub = async (port: number): Promise<HubFacts | null> => {
  const get = (path: string) =>
    fetch(`http://127.0.0.1:${port}${path}`, { signal: AbortSignal.timeout(TIMEOUT_MS) });
  return within(
    (async () => {
      const health = (await (await get('/health')).json()) as Omit<HubFacts, 'figures'>;
      return { ...health, figures: figuresOf(await (await get('/metrics')).text()) };
    })(),
  );
};

const connects = (port: number): Promise<boolean> =>
  new Promise((settle) => {
    const socket = createConnection({ host: '127.0.0.1', port, timeout: TIMEOUT_MS });
    const end = (answer: boolean) => () => {
      socket.destroy();
      settle(answer);
    };
    socket.on('connect', end(true)).on('error', end(false)).on('timeout', end(false));
  });

/** Asks every part of a running Galley; parts that should run and do not are told as silent. */
export const collect = async (parts: Parts): Promise<PartFacts[]> => {
  const portOf = (key: string): number => parts[key]?.port ?? 0;
  const hubs = Object.entries(HUBS).map(async ([key, name]): Promise<PartFacts> => {
    const port = portOf(key);
    return { type: 'hub', name, port, hub: port === 0 ? null : await askHub(port) };
  });
  const apps = Object.entries(APPS).map(async ([key, name]): Promise<PartFacts> => {
    return { type: 'app', name, port: portOf(key), bundle: await askApp(parts, key) };
  });
  const printer = async (): Promise<PartFacts> => {
    const port = portOf('printer');
    return { type: 'printer', name: 'Printer', port, answers: port > 0 && (await connects(port)) };
  };
  return Promise.all([...hubs, ...apps, printer()]);
};

/** The printers that the register reaches, by name and address; none where it does not answer. */
export const registerPrinters = async (
  parts: Parts,
): Promise<readonly { readonly name: string; readonly address: string }[]> => {
  if (parts.register?.token === undefined) return [];
  const { rpc, close } = connectPart<PosContract>(parts, 'register');
  const answer = await within(rpc.ask('printers', {}));
  close();
  return answer?.ok === true ? answer.value : [];
};
