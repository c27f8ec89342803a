import type { TypedWords } from '../en/typed-device-words.ts';

export const typedWords: TypedWords = {
  add: 'Añadir por dirección',
  addHelp: 'Una impresora, cajón, báscula, lector o sonda que no se encontró solo.',
  kind: 'Qué es',
  way: 'Se llega por',
  ways: { network: 'Red', serial: 'Puerto serie', usb: 'USB', file: 'Archivo' },
  places: {
    network: 'Dirección, como 192.168.1.60:4001',
    serial: 'Puerto, como /dev/ttyUSB0 o COM3',
    usb: 'Ruta, como /dev/usb/lp0, o la impresora compartida, como \\\\localhost\\Receipt',
    file: 'Archivo, con su ruta completa',
  },
  printerPlace:
    'Dirección, como 192.168.1.50; el puerto es el 9100 si no se indica otro detrás de dos puntos',
  badPlaces: {
    network: (place) =>
      `${place} no es una dirección de red. Escriba una dirección IP o un nombre, como 192.168.1.50, o con puerto como 192.168.1.60:4001.`,
    serial: (place) =>
      `${place} no es un puerto serie. Escriba uno como /dev/ttyUSB0, o COM3 en Windows.`,
    usb: (place) =>
      `${place} no es una impresora USB. Escriba su ruta, como /dev/usb/lp0, o su nombre compartido.`,
    file: (place) =>
      `${place} no es la ruta completa de un archivo. Empiece por / o, en Windows, por una unidad como C:\\.`,
  },
  oneWay: 'Los bytes van y no vuelve nada: los papeles se envían, nunca se comprueban.',
  line: 'Ajustes de la línea',
  usual: 'Lo habitual',
  lineFields: {
    baudRate: 'Velocidad',
    dataBits: 'Bits de datos',
    parity: 'Paridad',
    stopBits: 'Bits de parada',
  },
  parities: { none: 'Ninguna', even: 'Par', odd: 'Impar' },
  model: 'Modelo',
  modelTold: 'El que dice ser',
  modelToldAs: (name) => `El que dice ser: ${name}`,
  paper: 'Papel, si no dice cuál es',
  paperHint: 'Imprima un papel de prueba: su línea muestra qué ancho cabe.',
  capacity: 'Lo máximo que pesa (Max)',
  division: 'División (e)',
  unit: 'Unidad',
  badRange: 'Escriba ambos como en su placa, como 15 y 0.005.',
  test: 'Probar',
  testing: 'Escuchando',
  noWeight: 'La báscula contesta y no da peso.',
  answers: (why) => `La báscula contesta. ${why}`,
  weighs: (text) => `Pesa ${text}.`,
  nothing: 'Contesta y no mide nada.',
  says: (text) => `Dice ${text}.`,
  now: 'Ahora',
  nothingNow: 'Aún no ha dicho nada',
};
