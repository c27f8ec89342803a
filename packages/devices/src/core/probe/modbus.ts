import { z } from 'zod';
import type { ProbeSample } from './sample.ts';
import { toMilliC } from './temperature.ts';

/** One register of a Modbus RTU thermometer. */
export const modbusProbeSchema = z.strictObject({
  unitId: z.int().min(1).max(247),
  /** Holding registers (3) or input registers (4). */
  functionCode: z.union([z.literal(3), z.literal(4)]).default(4),
  /** Address on the wire, from 0. */
  register: z.int().min(0).max(65_535),
  decimals: z.int().min(0).max(3).default(1),
  /** False: words from 8000 on are large numbers and not below zero. */
  signed: z.boolean().default(true),
  unit: z.enum(['C', 'F', 'K']).default('C'),
  /**
   * Words that mean an open sensor. FFFF is also -0.1 degrees: a missing reading is safer than a false one, and a probe
   * that marks open sensors otherwise can leave it out.
   */
  sentinels: z.array(z.int().min(0).max(65_535)).max(16).default([0x7fff, 0x8000, 0xffff]),
  probe: z.string().min(1).max(32).default('1'),
});
export type ModbusProbe = z.infer<typeof modbusProbeSchema>;

/** A 16-bit register as a sample. */
export function readModbusWord(word: number, setup: ModbusProbe): ProbeSample {
  const raw = `0x${word.toString(16).padStart(4, '0')}`;
  if (setup.sentinels.includes(word)) return { kind: 'open', probe: setup.probe, raw };
  const digits = setup.signed ? (word << 16) >> 16 : word;
  const milliC = toMilliC({ digits, decimals: setup.decimals }, setup.unit);
  return { kind: 'value', probe: setup.probe, milliC, powerOn: false, raw };
}
