import type { SyncWords } from '../en/sync-words.ts';
import { counting } from '../languages.ts';

const count = counting('es');

const ageOf = (ms: number): string => {
  const seconds = Math.floor(ms / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return `${hours} h ${minutes % 60} min`;
  const days = Math.floor(hours / 24);
  return days < 730
    ? count(days, { one: '# día', other: '# días' })
    : count(Math.round(days / 365.25), { one: '# año', other: '# años' });
};

const offsetOf = (ms: number): string => {
  const size = Math.abs(ms);
  if (size < 100) return 'En hora';
  const amount = size < 10_000 ? `${(size / 1000).toFixed(1)} s` : ageOf(size);
  return ms > 0 ? `${amount} por detrás del hub` : `${amount} por delante del hub`;
};

const records = (n: number): string => count(n, { one: '# registro', other: '# registros' });

export const syncWords: SyncWords = {
  modes: { online: 'En línea', site_only: 'Solo local', alone: 'Sola' },
  modeHelp: {
    online: 'Todo llega al hub al momento.',
    site_only: 'El local funciona como una unidad. Lo que espera va solo al hub central.',
    alone: 'Este dispositivo trabaja por su cuenta y lo pasa todo cuando encuentra a los demás.',
  },
  behindHelp: (n) =>
    `El hub contesta, pero ${count(n, { one: '# transacción le espera', other: '# transacciones le esperan' })} desde hace más de un minuto. No se pierde nada; se sigue intentando.`,
  shutOut: 'Excluido',
  shutOutHelp:
    'La oficina ha excluido este dispositivo. Lo que se haga en él ya no llega a nadie: deje de usarlo y pregunte en la oficina.',
  coreAway: 'Se desconoce',
  coreAwayHelp: 'El programa detrás de esta pantalla no contesta. Abajo está lo último que dijo.',
  clockWrong: 'El reloj de este dispositivo va mal',
  clockWrongHelp: (held) =>
    held === 0
      ? 'Las ventas llevan la hora del hub y siguen. Ponga en hora este dispositivo.'
      : `Las ventas llevan la hora del hub y siguen. ${count(held, { one: '# cambio hecho aquí espera', other: '# cambios hechos aquí esperan' })} a que el hub fije su hora. Ponga en hora este dispositivo.`,
  thisDevice: 'Este dispositivo',
  deviceName: (name, n) => `${name}, n.º ${n}`,
  waiting: 'Esperan al hub',
  nothingWaits: 'Nada',
  waits: (n) => count(n, { one: '# transacción', other: '# transacciones' }),
  waitsSince: (time, ageMs) => `desde las ${time}, ${ageOf(ageMs)}`,
  fromOthers: 'De los demás',
  caughtUp: 'Al día',
  catchingUp: 'Poniéndose al día',
  noneToHear: 'No hay hub al que oírlos',
  noneToCompare: 'No hay hub con el que comparar',
  hub: 'Hub en uso',
  hubRoles: { site: 'Hub del local', central: 'Hub central' },
  noHub: 'Ninguno',
  records: 'Registros frente al hub',
  digests: { agrees: 'Iguales', checking: 'Comparándose', differs: 'Corrigiéndose' },
  checked: (time, healed, spared = 0) => {
    const right = healed === 0 ? '' : `, ${records(healed)} corregidos hasta ahora`;
    const apart = spared === 0 ? '' : `, sin ${records(spared)} que solo tiene este dispositivo`;
    return `comparado a las ${time}${apart}${right}`;
  },
  clock: 'Reloj de este dispositivo',
  offset: offsetOf,
  lastError: 'Último problema',
  noError: 'Ninguno',
  peers: 'Otros en este local',
  noPeers: 'Aún no se oye a nadie más',
  heard: (time, ageMs) =>
    ageMs < 2000 ? 'oído ahora mismo' : `oído hace ${ageOf(ageMs)}, a las ${time}`,
  heardByOtherClock: 'no se sabe cuándo se oyó: un reloj va mal',
  silentForUnknown: 'Sin respuesta',
  here: 'Conectado',
  closed: 'Cerrado',
  standsBy: 'En reserva',
  silent: (ageMs) => `Sin respuesta desde hace ${ageOf(ageMs)}`,
};
