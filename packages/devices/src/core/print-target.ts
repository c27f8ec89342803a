import { err, type Failure, failure, ok, type Result } from '@galley/base';
import { z } from 'zod';
import { deviceIdentitySchema, identityKey, readIdentity } from './attached/identity.ts';

const path = z.string().min(1).max(400);

/**
 * Where a printer is.
 * - `tcp`: its network port, usually 9100.
 * - `serial`: a serial line; 9600 baud, 8 bits, no parity, one stop bit unless set.
 * - `usb`: the system's raw path: `/dev/usb/lp0` on Linux, which answers; on Windows the name of a shared printer,
 *   `\\localhost\Receipt`, which goes through the spooler and cannot answer. With `identity` it is that printer, at
 *   whatever path it is found; the path is where it was found first.
 * - `file`: bytes are put at the end of a file. Cannot answer.
 */
export const printTargetSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('tcp'),
    host: z.string().min(1),
    port: z.int().min(1).max(65535),
  }),
  z.object({
    kind: z.literal('serial'),
    path,
    baudRate: z.int().min(300).max(921_600).optional(),
    dataBits: z.union([z.literal(7), z.literal(8)]).optional(),
    parity: z.enum(['none', 'even', 'odd']).optional(),
    stopBits: z.union([z.literal(1), z.literal(2)]).optional(),
  }),
  z.object({ kind: z.literal('usb'), path, identity: deviceIdentitySchema.optional() }),
  z.object({ kind: z.literal('file'), path }),
]);
export type PrintTarget = z.infer<typeof printTargetSchema>;
type SerialTarget = PrintTarget & { kind: 'serial' };

const usual = { baudRate: 9600, dataBits: 8, parity: 'none', stopBits: 1 } as const;

/** The settings of a serial target, whole. */
export const serialSettings = ({ baudRate, dataBits, parity, stopBits }: SerialTarget) => ({
  baudRate: baudRate ?? usual.baudRate,
  dataBits: dataBits ?? usual.dataBits,
  parity: parity ?? usual.parity,
  stopBits: stopBits ?? usual.stopBits,
});

const lineText = (target: SerialTarget): string => {
  const { baudRate, dataBits, parity, stopBits } = serialSettings(target);
  const frame = `${dataBits}${parity.charAt(0)}${stopBits}`;
  if (frame !== '8n1') return `@${baudRate},${frame}`;
  return baudRate === usual.baudRate ? '' : `@${baudRate}`;
};

const hostText = (host: string): string => (host.includes(':') ? `[${host}]` : host);

/** The text form of a target: `10.0.0.7:9100`, `serial:/dev/ttyUSB0@19200,8e1`, `usb:/dev/usb/lp0`, `file:/tmp/x`; of a printer that says who it is `usb:04b8:0e15 S1`. */
export function printerAddress(target: PrintTarget): string {
  if (target.kind === 'tcp') return `${hostText(target.host)}:${target.port}`;
  if (target.kind === 'serial') return `serial:${target.path}${lineText(target)}`;
  const who = target.kind === 'usb' && target.identity;
  return `${target.kind}:${who ? identityKey(who) : target.path}`;
}

type BadAddress = Failure<'bad_address'>;

const bad = (message: string): Result<never, BadAddress> => err(failure('bad_address', message));

function tcpTarget(rest: string): Result<PrintTarget, BadAddress> {
  const [, bracketed, plain, digits] = /^(?:\[([^\]]+)\]|([^:[\]\s/\\]+)):(\d+)$/.exec(rest) ?? [];
  const parsed = printTargetSchema.safeParse({
    kind: 'tcp',
    host: bracketed ?? plain,
    port: Number(digits),
  });
  if (parsed.success) return ok(parsed.data);
  return bad(`"${rest}" is no network address: write host and port, as in 192.168.1.50:9100.`);
}

const parities = { n: 'none', e: 'even', o: 'odd' } as const;

function serialTarget(rest: string): Result<PrintTarget, BadAddress> {
  const [, where, baud, bits, parity, stop] =
    /^(.+?)(?:@(\d+)(?:,([78])([neo])([12]))?)?$/.exec(rest) ?? [];
  const parsed = printTargetSchema.safeParse({
    kind: 'serial',
    path: where,
    ...(baud === undefined ? {} : { baudRate: Number(baud) }),
    ...(bits === undefined
      ? {}
      : {
          dataBits: Number(bits),
          parity: parities[parity as keyof typeof parities],
          stopBits: Number(stop),
        }),
  });
  if (parsed.success) return ok(parsed.data);
  return bad(`"${rest}" is no serial line: write path and speed, as in /dev/ttyUSB0@9600,8n1.`);
}

/** Reads the text form of a target. A text without a kind is a network address. */
export function parsePrinterAddress(text: string): Result<PrintTarget, BadAddress> {
  const [, kind = 'tcp', rest = ''] = /^(?:(tcp|serial|usb|file):)?(.*)$/.exec(text.trim()) ?? [];
  if (kind === 'tcp') return tcpTarget(rest);
  if (kind === 'serial') return serialTarget(rest);
  const identity = kind === 'usb' ? readIdentity(rest) : undefined;
  if (identity !== undefined) return ok({ kind: 'usb', path: rest, identity });
  const parsed = printTargetSchema.safeParse({ kind, path: rest });
  if (parsed.success) return ok(parsed.data);
  return bad(`"${text}" names no ${kind === 'usb' ? 'printer' : 'file'}: write its path.`);
}
