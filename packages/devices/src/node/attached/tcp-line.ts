import { err, failure, ok, type Result } from '@galley/base';
import type { OpenSerial, SerialError } from '../serial/open-serial.ts';
import { connectTcp, type Transport } from '../tcp-transport.ts';

const SCHEME = 'tcp://';
const connectWithinMs = 3000;

/** The path that stands for a line behind a device server. */
export const tcpPath = (host: string, port: number): string => `${SCHEME}${host}:${port}`;

const openTcp = async (path: string): Promise<Result<Transport, SerialError>> => {
  const [host = '', port = ''] = path.slice(SCHEME.length).split(/:(?=\d+$)/);
  const line = await connectTcp({ host, port: Number(port) }, connectWithinMs);
  return line === undefined
    ? err(failure('not_there', `Nothing answers at ${host}:${port}. Check its power and network.`))
    : ok(line);
};

/** Opens a device server's line by its path, every other path as a serial port. The server keeps the line's settings. */
export const withTcpLines =
  (openSerial: OpenSerial): OpenSerial =>
  (path, settings) =>
    path.startsWith(SCHEME) ? openTcp(path) : openSerial(path, settings);
