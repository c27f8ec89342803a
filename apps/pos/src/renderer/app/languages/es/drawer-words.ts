import type { DrawerWords } from '../en/drawer-words.ts';

export const drawerWords: DrawerWords = {
  opensOn: 'Se abre con',
  ownBytes: 'Otros bytes',
  bytes: 'Bytes en hexadecimal',
  bytesHelp: 'De 1 a 16 bytes de dos cifras cada uno, como 07 o 1B 70 00 19 FA.',
  sensorLine: 'Dice por esta señal de su cable que está abierto',
  sensorLines: { none: 'Sin sensor', cts: 'CTS', dsr: 'DSR', dcd: 'DCD' },
  noSensor: 'Nadie sabe si este cajón está abierto, si quedó abierto o si se abrió con su llave.',
  openLevel: 'Qué nivel significa abierto',
  levels: {
    none: 'Aún sin averiguar',
    'high-is-open': 'La señal está activa con el cajón abierto',
    'low-is-open': 'La señal está inactiva con el cajón abierto',
  },
  opened: 'Lo abre esta caja',
  opensHere: 'Esta caja abre este cajón.',
  openThis: 'Abrir este cajón desde esta caja',
  opensHelp:
    'Las ventas y reembolsos en efectivo abren un cajón: el elegido aquí; si no hay ninguno, uno con línea propia antes que el de la impresora de recibos.',
  drawerRole: (register) => `Lo abre ${register}`,
  tried: {
    handed_over:
      'Los bytes se entregaron a su línea, que no sabe contestar: mire si el cajón está abierto.',
    unknown: 'Nadie sabe si sus bytes salieron: mire si el cajón está abierto',
    did_not_open:
      'Sus bytes salieron y el cajón siguió cerrado: ¿está con llave, o suelto su cable?',
  },
  causes: {
    unreachable: 'su línea no está. Revise su cable y su corriente',
    busy: 'llegó tarde, detrás de otra apertura',
    'timed-out': 'su línea no acepta nada',
    'connection-lost': 'se perdió su línea',
  },
};
