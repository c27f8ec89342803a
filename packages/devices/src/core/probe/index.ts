export { type LineDriver, lineDriverSchema, readDriver, unescaped } from './driver.ts';
export { type DriverExample, driverExamples } from './driver-examples.ts';
export { type DriverField, driverFields } from './driver-reference.ts';
export { readDriverText } from './driver-text.ts';
export { type KnownDriverId, knownDrivers } from './known-drivers.ts';
export { LineReader } from './line-reader.ts';
export { type ModbusProbe, modbusProbeSchema, readModbusWord } from './modbus.ts';
export {
  type NoReading,
  newProbeGate,
  type ProbeCalibration,
  type ProbeGateState,
  type ProbeReading,
  type ProbeStep,
  stepProbe,
} from './probe-gate.ts';
export type { ProbeSample } from './sample.ts';
export { type DriverTrial, tryDriver } from './try-driver.ts';
