import { spawnPart } from '@galley/shell/node';
import type { HubAddress } from '@galley/sync/replica';
import type { Defer } from '../harness/cleanup.ts';
import type { DeviceReport, DeviceTask, Seen, Sold } from './device-part.ts';
import type { Central } from './shop.ts';

type Report<T extends DeviceReport['type']> = DeviceReport & { readonly type: T };

/** A register or a kitchen in a process of its own. */
export type Device = {
  connect(hub: HubAddress): Promise<void>;
  sell(perSecond: number, seconds: number): Promise<readonly Sold[]>;
  take(orders: number): Promise<readonly Sold[]>;
  /** The moment at which so many tickets were here. */
  expect(tickets: number): Promise<bigint>;
  /** The moment at which the central hub had acknowledged everything. */
  settle(): Promise<bigint>;
  seen(): Promise<readonly Seen[]>;
};

export type Place = {
  readonly central: Pick<Central, 'centralUrl' | 'codeFor'>;
  readonly folder: string;
};

/** Starts the process, enrols it and opens its replica; it follows nobody yet. */
export const startDevice = async (
  defer: Defer,
  { central, folder }: Place,
  kind: 'register' | 'kitchen',
  name: string = kind,
): Promise<Device> => {
  const part = spawnPart({
    role: name,
    entry: process.argv[1] ?? '',
    args: ['device-part'],
    onOutput: (line) => console.error(`${name}: ${line}`),
  });
  defer(() => part.stop(2000));
  const next = <T extends DeviceReport['type']>(type: T): Promise<Report<T>> =>
    new Promise((settle, refuse) => {
      part.onExit(() => refuse(new Error(`The ${name} process ended.`)));
      const stop = part.onMessage((raw) => {
        const report = raw as DeviceReport;
        if (report.type !== type) return;
        stop();
        settle(report as Report<T>);
      });
    });
  const ask = <T extends DeviceReport['type']>(task: DeviceTask, answer: T): Promise<Report<T>> => {
    const answered = next(answer);
    part.send(task);
    return answered;
  };
  const { centralUrl } = central;
  const code = await central.codeFor(kind, name);
  await ask({ type: 'open', kind, name, folder, code, centralUrl }, 'opened');
  return {
    connect: async (hub) => void (await ask({ type: 'connect', hub }, 'online')),
    sell: async (perSecond, seconds) =>
      (await ask({ type: 'sell', perSecond, seconds }, 'sold')).orders,
    take: async (orders) => (await ask({ type: 'take', orders }, 'sold')).orders,
    expect: async (tickets) => BigInt((await ask({ type: 'expect', tickets }, 'reached')).at),
    settle: async () => BigInt((await ask({ type: 'settle' }, 'reached')).at),
    seen: async () => (await ask({ type: 'tell' }, 'seen')).tickets,
  };
};
