import { createServer } from 'node:net';
import { err, type Failure, failure, ok, type Result } from '@galley/base';

/** Sees that the port can be had before anything slow is started; port 0 always can. */
export const checkPort = (host: string, port: number): Promise<Result<null, Failure>> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (cause) => resolve(err(portFailure(host, port, cause))));
    probe.listen(port, host, () => probe.close(() => resolve(ok(null))));
  });

const portFailure = (host: string, port: number, cause: Error): Failure => {
  const taken = 'code' in cause && cause.code === 'EADDRINUSE';
  return taken
    ? failure('port_taken', `Port ${port} on ${host} is taken by another program.`, 'port')
    : failure('cannot_listen', `Cannot listen on ${host}:${port}: ${cause.message}`, 'listen');
};
