import type { StartWords } from '../en/start-words.ts';

export const startWords: StartWords = {
  register: 'Caja',
  close: 'Cerrar',
  undo: 'Deshacer',
  dismiss: 'Descartar',
  retry: 'Reintentar',
  loading: 'Cargando',
  clear: 'Borrar',

  // Log-in
  enterPin: 'Introduzca su PIN',
  pinTyped: '{n} cifras introducidas',
  pinLocked: 'Demasiados PIN erróneos. Inténtelo de nuevo en {s} s.',
  businessDay: (date) => `Día de negocio ${date}`,
  tapsWait: 'Lo que ha pulsado espera. Identifíquese y sigue solo.',
  notSetUp: 'Esta caja aún no está configurada',
  notSetUpHelp: 'Se abre sola en cuanto conoce su local.',
  starting: 'Iniciando',
  logOut: 'Salir',
  training: 'Formación: nada de esto es una venta',
  replaySite: 'Repetición de ventas grabadas',

  // Places
  places: 'Lugares',
  sell: 'Vender',
  tables: 'Mesas',
  checks: 'Cuentas',

  // Connection
  connectionLost: 'La caja se está reiniciando.',
  connectionLostHelp: 'No se pierde nada. Lo que pulse espera y luego ocurre solo.',
  unread: {
    allergens: 'No se han podido leer los alérgenos.',
    availability: 'No se ha podido leer lo que está agotado.',
    check: 'No se ha podido leer esta cuenta.',
    checks: 'No se ha podido leer la lista de cuentas.',
    countdowns: 'No se han podido leer las raciones que quedan.',
    deviceProcess: 'No se ha podido preguntar a impresoras y dispositivos.',
    drawerKick: 'No se ha podido preguntar por el cajón.',
    drawers: 'No se han podido leer los cajones.',
    mails: 'No se han podido leer los correos en camino.',
    menu: 'No se ha podido leer la carta.',
    outageTasks: 'No se ha podido leer lo que se vendió estando agotado.',
    printJobs: 'No se han podido leer los papeles en camino.',
    printers: 'No se han podido leer las impresoras.',
    session: 'No se ha podido leer quién está identificado.',
    site: 'No se han podido leer el nombre y las reglas de este local.',
    sync: 'No se han podido leer las conexiones.',
    tables: 'No se han podido leer las mesas.',
  },
  unreadOther: 'No se ha podido leer una parte de la pantalla.',
  unreadHelp:
    'Puede estar anticuada o faltar aquí, y se vuelve a leer sola. Si sigue así, reinicie la caja.',

  // More
  printGuestCheck: 'Imprimir cuenta provisional',
  guestCheckPrinting: 'La cuenta provisional va a la impresora',
  display: 'Pantalla',
  language: 'Idioma',
  theme: 'Tema',
  themes: { system: 'Auto', light: 'Día', dark: 'Noche', contrast: 'Sol' },
  size: 'Tamaño de todo',
  percent: (n) => `${n} %`,
  smaller: 'Más pequeño',
  larger: 'Más grande',

  // Sync
  clockWrong: 'El reloj de esta caja va mal.',
  clockWrongHelp: 'Las ventas llevan la hora del hub. Ponga en hora este equipo.',
  sync: 'Sincronización',
  shutOut: 'Esta caja está excluida.',
  shutOutHelp:
    'Lo que se vende aquí no llega a nadie. Venda en otra caja y pregunte en la oficina.',
  syncPanel: {
    modeHelp: {
      online: 'Todo llega al hub al momento.',
      site_only: 'El local funciona como una unidad. Lo que espera va solo al hub central.',
      alone: 'Esta caja vende por su cuenta y lo pasa todo cuando encuentra a las demás.',
    },
    thisDevice: 'Esta caja',
  },
};
