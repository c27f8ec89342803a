import type { Reader } from '../read/reader.ts';

export const nameOf = (read: Reader, employeeId: string): string =>
  read.employee(employeeId)?.name ?? 'Somebody';

/** The name of a register as the register `deviceId` speaks of it. */
export const registerName = (read: Reader, of: string, deviceId: string): string =>
  read.deviceName(of) ?? (of === deviceId ? 'this register' : 'another register');
