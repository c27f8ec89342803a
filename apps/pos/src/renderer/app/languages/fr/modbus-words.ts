import type { ModbusWords } from '../en/modbus-words.ts';

/** Texts of the set-up of Modbus probes. */
export const modbusWords: ModbusWords = {
  name: 'Nom',
  addProbe: 'Ajouter une sonde Modbus',
  addHelp:
    'Un thermomètre sur une ligne Modbus. Son manuel indique unité et registre. Testez-la avant de l’installer.',
  add: 'Installer',
  fields: {
    line: 'Ligne : un serveur série comme 192.168.1.60:4001, ou un port série comme /dev/ttyUSB0',
    unitId: 'Unité',
    functionCode: 'Type de registre',
    register: 'Registre, compté à partir de 0',
    decimals: 'Échelle',
    signed: 'Peut descendre sous zéro (signé)',
    unit: 'Degrés',
    everySeconds: 'Interroger toutes les … secondes',
  },
  wrong: {
    line: 'Tapez l’adresse et le port, ou le chemin d’un port série.',
    unitId: 'Les unités vont de 1 à 247.',
    register: 'Les registres vont de 0 à 65535.',
    everySeconds: 'De 1 à 600 secondes.',
  },
  functionCodes: { 4: 'Registre d’entrée (4)', 3: 'Registre de maintien (3)' },
  decimals: {
    0: 'Degrés entiers',
    1: 'Dixièmes de degré',
    2: 'Centièmes de degré',
    3: 'Millièmes de degré',
  },
  units: { C: 'Celsius', F: 'Fahrenheit', K: 'Kelvin' },
};
