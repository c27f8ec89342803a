import type { ModbusWords } from '../en/modbus-words.ts';

export const modbusWords: ModbusWords = {
  name: 'Nombre',
  addProbe: 'Añadir sonda Modbus',
  addHelp:
    'Un termómetro en una línea Modbus. Su manual dice unidad y registro. Pruébela antes de configurarla.',
  add: 'Configurar',
  fields: {
    line: 'Línea: un servidor de dispositivos como 192.168.1.60:4001, o un puerto serie como /dev/ttyUSB0',
    unitId: 'Unidad',
    functionCode: 'Tipo de registro',
    register: 'Registro, contado desde 0',
    decimals: 'Escala',
    signed: 'Puede bajar de cero (con signo)',
    unit: 'Grados',
    everySeconds: 'Preguntar cada tantos segundos',
  },
  wrong: {
    line: 'Escriba dirección y puerto, o la ruta de un puerto serie.',
    unitId: 'Las unidades van de 1 a 247.',
    register: 'Los registros van de 0 a 65535.',
    everySeconds: 'De 1 a 600 segundos.',
  },
  functionCodes: { 4: 'Registro de entrada (4)', 3: 'Registro de retención (3)' },
  decimals: {
    0: 'Grados enteros',
    1: 'Décimas de grado',
    2: 'Centésimas de grado',
    3: 'Milésimas de grado',
  },
  units: { C: 'Celsius', F: 'Fahrenheit', K: 'Kelvin' },
};
