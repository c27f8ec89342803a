import type { ModbusWords } from '../en/modbus-words.ts';

/** Texts of the set-up of Modbus probes. */
export const modbusWords: ModbusWords = {
  name: 'Name',
  addProbe: 'Modbus-Fühler hinzufügen',
  addHelp:
    'Ein Thermometer an einer Modbus-Leitung. Einheit und Register stehen in seinem Handbuch. Teste es, bevor du es einrichtest.',
  add: 'Einrichten',
  fields: {
    line: 'Leitung: ein Geräteserver wie 192.168.1.60:4001 oder ein serieller Anschluss wie /dev/ttyUSB0',
    unitId: 'Einheit',
    functionCode: 'Art des Registers',
    register: 'Register, ab 0 gezählt',
    decimals: 'Skala',
    signed: 'Kann unter null gehen (mit Vorzeichen)',
    unit: 'Grad',
    everySeconds: 'Abfragen alle … Sekunden',
  },
  wrong: {
    line: 'Tippe Adresse und Port oder den Pfad eines seriellen Anschlusses.',
    unitId: 'Einheiten gehen von 1 bis 247.',
    register: 'Register gehen von 0 bis 65535.',
    everySeconds: 'Von 1 bis 600 Sekunden.',
  },
  functionCodes: { 4: 'Input-Register (4)', 3: 'Holding-Register (3)' },
  decimals: {
    0: 'Ganze Grad',
    1: 'Zehntelgrad',
    2: 'Hundertstelgrad',
    3: 'Tausendstelgrad',
  },
  units: { C: 'Celsius', F: 'Fahrenheit', K: 'Kelvin' },
};
