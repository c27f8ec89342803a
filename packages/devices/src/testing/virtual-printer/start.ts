import type { PrinterLanguage } from '../../core/index.ts';
import { type TwinPorts, Twins } from '../twins/twins.ts';
import type { Conditions } from './conditions.ts';
import { keepPaper, lastPaperIn } from './paper-folder.ts';
import { type DrawerEvent, type Paper, VirtualPrinter } from './printer.ts';
import { SocketServer } from './socket-server.ts';
import { WebServer } from './web-server.ts';

export type VirtualPrinterOptions = {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly httpPort: number;
  /** Each paper is also written here, as PNG and as text; the last 2,000 are kept. */
  readonly dataDir?: string;
  /**
   * Wanted ports of a virtual scale, scanner, probe and customer display, which are then on the page as well. One
   * whose port is taken listens at another; `twins.state().ports` tells where.
   */
  readonly twinPorts?: TwinPorts;
  /** Told of each paper as it is cut; `papers` has the last ones only. */
  readonly onPaper?: (paper: Paper) => void;
  /** 576 for 80 mm paper, 384 for 58 mm. */
  readonly widthDots?: number;
  /** ESC/POS where nothing is said. */
  readonly language?: PrinterLanguage;
};

export type RunningPrinter = {
  readonly port: number;
  readonly httpPort: number;
  /** The virtual scale, scanner, probe and customer display; undefined where none were asked for or none can listen. */
  readonly twins: Twins | undefined;
  close(): Promise<void>;
  papers(): readonly Paper[];
  /** The last pulses on the drawer's line. */
  pulses(): readonly DrawerEvent[];
  setCondition(part: Partial<Conditions>): void;
  /** Names of commands that the printer did not know. */
  unknownCommands(): readonly string[];
};

/** A printer without paper: takes ESC/POS on a port and shows what it printed on a page. */
export async function startVirtualPrinter(options: VirtualPrinterOptions): Promise<RunningPrinter> {
  const lastNumber = await lastPaperIn(options.dataDir);
  const printer = new VirtualPrinter({
    widthDots: options.widthDots ?? 576,
    language: options.language ?? 'escpos',
    lastNumber,
    now: Date.now,
    onPaper: (paper) => {
      options.onPaper?.(paper);
      web.changed();
      if (options.dataDir !== undefined) void keepPaper(options.dataDir, paper);
    },
    onChange: () => {
      sockets.refresh();
      web.changed();
    },
  });
  const sockets = new SocketServer(printer);
  let twins: Twins | undefined;
  const web = new WebServer(printer, () => twins);
  const port = await sockets.listen(options.host, options.port);
  const httpPort = await listenOrClose(web, sockets, options);
  twins = await startTwins(options, () => web.changed());
  return {
    port,
    httpPort,
    twins,
    close: async () => {
      await Promise.all([sockets.close(), web.close(), twins?.close()]);
    },
    papers: () => printer.papers,
    pulses: () => printer.pulses,
    setCondition: (part) => printer.setConditions(part),
    unknownCommands: () => printer.unknownCommands,
  };
}

/** A printer whose twins cannot listen prints all the same. */
async function startTwins(
  { host, twinPorts }: VirtualPrinterOptions,
  onChange: () => void,
): Promise<Twins | undefined> {
  if (twinPorts === undefined) return undefined;
  const twins = new Twins(onChange);
  try {
    await twins.listen(host, twinPorts);
    return twins;
  } catch {
    await twins.close();
    return undefined;
  }
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
