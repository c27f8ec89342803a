import { registerScheme } from './addresses.ts';

type CustomScheme = {
  readonly scheme: string;
  readonly privileges?: { readonly standard?: boolean; readonly secure?: boolean };
};
type ProtocolHandler = (request: Request) => Response | Promise<Response>;

const handlers = new Map<string, ProtocolHandler>();

/** `protocol`: privileges only before the app is ready, as in Electron. */
export const createProtocol = (isReady: () => boolean) => ({
  registerSchemesAsPrivileged: (schemes: readonly CustomScheme[]): void => {
    if (isReady()) throw new Error('Privileges must be registered before the app is ready');
    for (const { scheme, privileges } of schemes)
      registerScheme(scheme, {
        standard: privileges?.standard === true,
        secure: privileges?.secure === true,
      });
  },
  handle: (scheme: string, handler: ProtocolHandler): void => {
    if (!isReady()) throw new Error('protocol.handle needs a ready app');
    if (handlers.has(scheme)) throw new Error(`${scheme} is handled already`);
    handlers.set(scheme, handler);
  },
  isProtocolHandled: (scheme: string): boolean => handlers.has(scheme),
});

export const handlerFor = (address: string): ProtocolHandler | undefined =>
  handlers.get(address.slice(0, address.indexOf(':')));
