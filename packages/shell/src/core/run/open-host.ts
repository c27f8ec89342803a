import type { Failure, Result } from '@galley/base';
import type { Life } from '../../node/parts/life.ts';
import { systemClock, systemRng } from '../../node/system-ports.ts';
import { keptCertificate } from '../../node/tls/kept-certificate.ts';
import { startBrowserHost } from '../http/browser-host.ts';
import { isLoopback, reachableAs } from '../http/own-addresses.ts';
import type { RpcServer } from '../rpc/index.ts';
import type { CoreOptions } from './core-options.ts';
import { windowToken } from './window-token.ts';

/** A page for guests, and the queries that it may ask; it runs no command. */
export type CustomerPage = { readonly page: string; readonly only: readonly string[] };

/** Where the app is open; nothing under Electron, whose windows get their ports from main. */
export type Address = {
  readonly address?: string;
  readonly port?: number;
  readonly token?: string;
  readonly customerAddress?: string;
};

type HostOf = {
  readonly appName: string;
  readonly options: CoreOptions;
  readonly life: Life;
  readonly rpc: RpcServer;
  readonly customer?: CustomerPage;
};

const certificateFor = ({ dataDir, listen }: CoreOptions) =>
  keptCertificate(dataDir, reachableAs(listen), systemClock, systemRng);

/** Opens the app to browsers, unless Electron is its host. */
export const openHost = async (from: HostOf): Promise<Result<Address, Failure>> => {
  const { appName, options, life, rpc, customer: page } = from;
  if (options.host === 'electron') return { ok: true, value: {} };
  const { port, listen, rendererDir: staticDir, dataDir } = options;
  const token = windowToken(dataDir, options.token);
  const tls = isLoopback(listen) ? {} : { tls: certificateFor(options) };
  const customer = page && {
    customer: { ...page, token: windowToken(dataDir, undefined, 'customer-token') },
  };
  const own = { rpc, staticDir, port, listen, token, appName };
  const host = await startBrowserHost({ ...own, ...tls, ...customer });
  if (!host.ok) return host;
  life.onShutdown(() => host.value.close());
  const { close: _, ...at } = host.value;
  return { ok: true, value: { ...at, token } };
};
