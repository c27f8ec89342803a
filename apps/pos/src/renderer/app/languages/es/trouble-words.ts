import type { TroubleWords } from '../en/trouble-words.ts';

export const troubleWords: TroubleWords = {
  failures: {
    wrong_pin: 'PIN erróneo.',
    not_logged_in: 'No se ha hecho: quien lo pulsó ya no está identificado.',
  },
  printCauses: {
    unreachable: 'no se llega a la impresora',
    'no-answer': 'la impresora no contesta',
    'connection-lost': 'se perdió la conexión',
    'timed-out': 'la impresora tardó demasiado',
    'one-way-line': 'la impresora no sabe contestar',
    'paper-out': 'sin papel',
    'cover-open': 'la tapa está abierta',
    'cutter-error': 'la cuchilla está atascada',
    'printer-error': 'la impresora tiene una avería',
    offline: 'la impresora está fuera de línea',
    shutdown: 'la caja se apagó',
    'no-permission': 'esta cuenta de usuario no puede abrir la impresora',
    'in-use': 'otro programa usa la impresora',
    'no-owner': 'la caja estaba ocupada',
    busy: 'la impresora está con otro papel',
    'no-device-process': 'los dispositivos se están reiniciando',
    'register-restarted': 'la caja se reinició',
  },
};
