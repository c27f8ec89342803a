import type { PluggedInWords } from '../en/plugged-in-words.ts';

export const pluggedInWords: PluggedInWords = {
  nothing: 'No hay nada conectado sin configurar.',
  kitchenHosts: 'Una pantalla de cocina escucha sondas. Todo lo demás se conecta a una caja.',
  setUp: 'Configurar',
  notInKitchen: 'Conéctelo a una caja: una pantalla de cocina solo escucha sondas.',
  printerInKitchen:
    'Una impresora conectada aquí no imprime para nadie. Conéctela a la red, y llegan a ella todas las cajas, o a una caja.',
};
