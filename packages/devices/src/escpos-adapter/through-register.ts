import { connect } from 'node:net';
import type { ReceiptDoc } from '../core/index.ts';
import type { AdapterTools } from './adapter.ts';

const bytesOf = ({ blocks }: ReceiptDoc): Buffer =>
  Buffer.concat(
    blocks.flatMap((block) => (block.type === 'raw' ? [Buffer.from(block.data, 'hex')] : [])),
  );

const why = ({ code, message }: NodeJS.ErrnoException, at: string): Error =>
  code === 'ECONNRESET'
    ? new Error(
        'The register refused the paper: it is too long, or no printer for receipts is set up.',
      )
    : new Error(
        `No register takes papers at ${at} (${code ?? message}). See GALLEY_FOREIGN_PRINT_PORT.`,
      );

/**
 * The queue of a register on this machine, by the port that its `GALLEY_FOREIGN_PRINT_PORT` names:
 * `new EscposAdapter(throughRegister(9120))`. Resolves when the register has written the paper down.
 */
export const throughRegister = (port: number, host = '127.0.0.1'): AdapterTools => ({
  print: (doc) =>
    new Promise<void>((resolve, reject) => {
      const socket = connect(port, host, () => socket.end(bytesOf(doc)));
      socket.once('error', (error) => reject(why(error, `${host}:${port}`)));
      socket.once('close', () => resolve());
      socket.resume();
    }),
});
