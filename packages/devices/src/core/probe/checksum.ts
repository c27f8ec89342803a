export type ChecksumKind = 'xor' | 'sum' | 'crc16';

/** CRC-16 of Modbus: polynomial A001 reflected, start FFFF. */
function crc16(bytes: readonly number[]): number {
  let crc = 0xffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc & 1) !== 0 ? (crc >> 1) ^ 0xa001 : crc >> 1;
  }
  return crc;
}

/** The checksum in hexadecimal capitals: two digits for `xor` and `sum` (modulo 256), four for `crc16`. */
export function checksumText(kind: ChecksumKind, bytes: readonly number[]): string {
  const value = {
    xor: () => bytes.reduce((sum, byte) => sum ^ byte, 0),
    sum: () => bytes.reduce((sum, byte) => (sum + byte) & 0xff, 0),
    crc16: () => crc16(bytes),
  }[kind]();
  return value
    .toString(16)
    .toUpperCase()
    .padStart(kind === 'crc16' ? 4 : 2, '0');
}
