import type { Conditions } from './conditions.ts';
import { keepPaper, lastPaperIn } from './paper-folder.ts';
import { type Paper, VirtualPrinter } from './printer.ts';
import { SocketServer } from './socket-server.ts';
import { WebServer } from './web-server.ts';

export type VirtualPrinterOptions = {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly httpPort: number;
  /** Each paper is also written here, as PNG and as text; the last 2,000 are kept. */
  readonly dataDir?: string;
  /** 576 for 80 mm paper, 384 for 58 mm. */
  readonly widthDots?: number;
};

export type RunningPrinter = {
  readonly port: number;
  readonly httpPort: number;
  close(): Promise<void>;
  papers(): readonly Paper[];
  setCondition(part: Partial<Conditions>): void;
  /** Names of commands that the printer did not know. */
  unknownCommands(): readonly string[];
};

/** A printer without paper: takes ESC/POS on a port and shows what it printed on a page. */
export async function startVirtualPrinter(options: VirtualPrinterOptions): Promise<RunningPrinter> {
  const lastNumber = await lastPaperIn(options.dataDir);
  const printer = new VirtualPrinter({
    widthDots: options.widthDots ?? 576,
    lastNumber,
    now: Date.now,
    onPaper: (paper) => {
      web.changed();
      if (options.dataDir !== undefined) void keepPaper(options.dataDir, paper);
    },
    onChange: () => {
      sockets.refresh();
      web.changed();
    },
  });
  const sockets = new SocketServer(printer);
  const web = new WebServer(printer);
  const port = await sockets.listen(options.host, options.port);
  const httpPort = await listenOrClose(web, sockets, options);
  return {
    port,
    httpPort,
    close: async () => {
      await Promise.all([sockets.close(), web.close()]);
    },
    papers: () => printer.papers,
    setCondition: (part) => printer.setConditions(part),
    unknownCommands: () => printer.unknownCommands,
  };
}

async function listenOrClose(
  web: WebServer,
  sockets: SocketServer,
  options: VirtualPrinterOptions,
): Promise<number> {
  try {
    return await web.listen(options.host, options.httpPort);
  } catch (error) {
    await sockets.close();
    throw error;
  }
}
