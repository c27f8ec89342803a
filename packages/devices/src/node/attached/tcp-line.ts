import { err, failure, ok, type Result } from '@galley/base';
import type { OpenSerial, SerialError } from '../serial/open-serial.ts';
import { connectTcp, type Transport } from '../tcp-transport.ts';

const SCHEME = 'tcp://';
const connectWithinMs = 3000;

/** The path that stands for a line behind a device server. */
export const tcpPath = (host: string, port: number): string => `${SCHEME}${host}:${port}`;

/** Host and port of such a path; undefined for a serial port's. */
export const tcpOf = (
  path: string,
): { readonly host: string; readonly port: number } | undefined => {
  if (!path.startsWith(SCHEME)) return undefined;
  const [host = '', port = ''] = path.slice(SCHEME.length).split(/:(?=\d+$)/);
  return { host, port: Number(port) };
};

export const nobodyAt = ({
  host,
  port,
}: {
  readonly host: string;
  readonly port: number;
}): SerialError =>
  failure('not_there', `Nothing answers at ${host}:${port}. Check its power and network.`);

const openTcp = async (at: {
  readonly host: string;
  readonly port: number;
}): Promise<Result<Transport, SerialError>> => {
  const line = await connectTcp(at, connectWithinMs);
  return line === undefined ? err(nobodyAt(at)) : ok(line);
};

/** Opens a device server's line by its path, every other path as a serial port. The server keeps the line's settings. */
export const withTcpLines =
  (openSerial: OpenSerial): OpenSerial =>
  (path, settings) => {
    const at = tcpOf(path);
    return at === undefined ? openSerial(path, settings) : openTcp(at);
  };
