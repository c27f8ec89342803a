export { VirtualModbusProbe } from './virtual-modbus.ts';
