import type { Server } from 'node:net';
import type { ForeignPortView } from '../../contract/index.ts';
import type { PosCore } from '../pos-core.ts';
import { listenForForeignPapers } from './foreign-papers.ts';

/** A port that another program has may be free later. */
const TRY_AGAIN_MS = 10_000;

export const FOREIGN_PORT = 'GALLEY_FOREIGN_PRINT_PORT';

type Ports = {
  readonly host: string;
  /** What the variable says. */
  readonly wanted: string | undefined;
  /** It opened, or could not. */
  changed(view: ForeignPortView): void;
};

/** The raw port for papers of other programs. Whatever is the matter with it never stops the register (rule PR91). */
export type ForeignPort = {
  /** Null: nobody asked for it. */
  view(): ForeignPortView | null;
  open(core: PosCore): void;
  close(): void;
};

const notAPort = (wanted: string): string =>
  `${FOREIGN_PORT} says ${wanted}, which is no port. Give it a number from 1 to 65535 and start the register again.`;

const cannotListen = (port: string, code: string | undefined): string =>
  code === 'EADDRINUSE'
    ? `Other programs cannot print here: port ${port} is taken by another program. End that one, or give ${FOREIGN_PORT} another number.`
    : `Other programs cannot print here: port ${port} cannot be opened (${code ?? 'no reason given'}). Give ${FOREIGN_PORT} another number.`;

const isPort = (text: string): boolean =>
  /^\d{1,5}$/.test(text) && Number(text) > 0 && Number(text) < 65_536;

export const createForeignPort = ({ host, wanted, changed }: Ports): ForeignPort => {
  const text = wanted?.trim() || '0';
  let view: ForeignPortView | null = null;
  let server: Server | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  let closed = false;

  const tell = (problem: string | null): void => {
    if (view !== null && view.problem === problem) return;
    view = { port: text, problem };
    changed(view);
  };

  const listen = (core: PosCore): void => {
    server = listenForForeignPapers(core, { host, port: Number(text) });
    server.on('listening', () => tell(null));
    server.on('error', (error: NodeJS.ErrnoException) => {
      tell(cannotListen(text, error.code));
      if (!closed) again = setTimeout(() => listen(core), TRY_AGAIN_MS);
    });
  };

  return {
    view: () => view,
    open(core) {
      if (text === '0') return;
      if (isPort(text)) listen(core);
      else tell(notAPort(text));
    },
    close() {
      closed = true;
      clearTimeout(again);
      server?.close();
    },
  };
};
