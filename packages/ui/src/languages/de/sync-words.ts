import type { SyncWords } from '../en/sync-words.ts';
import { counting } from '../languages.ts';

const count = counting('de');

const ageOf = (ms: number): string => {
  const seconds = Math.floor(ms / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return `${hours} h ${minutes % 60} min`;
  const days = Math.floor(hours / 24);
  return days < 730 ? `${days} Tagen` : `${Math.round(days / 365.25)} Jahren`;
};

const apartOf = (ms: number): string => ageOf(ms).replace(/(Tage|Jahre)n$/, '$1');

const offsetOf = (ms: number): string => {
  const size = Math.abs(ms);
  if (size < 100) return 'Richtig';
  const amount = size < 10_000 ? `${(size / 1000).toFixed(1).replace('.', ',')} s` : apartOf(size);
  return ms > 0 ? `${amount} hinter dem Hub` : `${amount} vor dem Hub`;
};

/** Texts of the badge and the panel of connections; an app passes what it says otherwise. */
export const syncWords: SyncWords = {
  modes: { online: 'Online', site_only: 'Nur Standort', alone: 'Allein' },
  modeHelp: {
    online: 'Alles erreicht den Hub sofort.',
    site_only: 'Der Standort arbeitet als Ganzes. Was wartet, geht von selbst an den Zentralhub.',
    alone: 'Dieses Gerät arbeitet allein und gibt alles weiter, sobald es die anderen findet.',
  },
  behindHelp: (n) =>
    `Der Hub antwortet, aber ${count(n, { one: '# Vorgang wartet', other: '# Vorgänge warten' })} seit mehr als einer Minute auf ihn. Nichts geht verloren; es wird weiter versucht.`,
  shutOut: 'Gesperrt',
  shutOutHelp:
    'Das Büro hat dieses Gerät gesperrt. Was hier jetzt geschieht, erreicht niemanden: Arbeite nicht weiter daran und frag das Büro.',
  coreAway: 'Unbekannt',
  coreAwayHelp:
    'Das Programm hinter diesem Bildschirm antwortet nicht. Unten steht, was es zuletzt sagte.',
  clockWrong: 'Die Uhr dieses Geräts geht falsch',
  clockWrongHelp: (held) =>
    held === 0
      ? 'Verkäufe tragen die Zeit des Hubs und gehen weiter. Stell die Uhr dieses Geräts richtig.'
      : `Verkäufe tragen die Zeit des Hubs und gehen weiter. ${count(held, { one: '# Änderung von hier wartet', other: '# Änderungen von hier warten' })}, bis der Hub ihre Zeit gesetzt hat. Stell die Uhr dieses Geräts richtig.`,
  thisDevice: 'Dieses Gerät',
  deviceName: (name, n) => `${name}, Nr. ${n}`,
  waiting: 'Wartet auf den Hub',
  nothingWaits: 'Nichts',
  waits: (n) => count(n, { one: '# Vorgang', other: '# Vorgänge' }),
  waitsSince: (time, ageMs) => `seit ${time}, ${apartOf(ageMs)}`,
  fromOthers: 'Von den anderen',
  caughtUp: 'Auf dem neuesten Stand',
  catchingUp: 'Holt auf',
  noneToHear: 'Kein Hub, der sie weitergibt',
  noneToCompare: 'Kein Hub zum Vergleichen',
  hub: 'Benutzter Hub',
  hubRoles: { site: 'Standort-Hub', central: 'Zentralhub' },
  noHub: 'Keiner',
  records: 'Daten gegen den Hub',
  digests: { agrees: 'Gleich', checking: 'Wird verglichen', differs: 'Wird berichtigt' },
  checked: (time, healed, spared = 0) => {
    const right =
      healed === 0
        ? ''
        : `, bisher ${count(healed, { one: '# Datensatz', other: '# Datensätze' })} berichtigt`;
    const apart =
      spared === 0
        ? ''
        : `, ohne ${count(spared, { one: '# Datensatz, den', other: '# Datensätze, die' })} nur dieses Gerät hat`;
    return `verglichen um ${time}${apart}${right}`;
  },
  clock: 'Uhr dieses Geräts',
  offset: offsetOf,
  lastError: 'Letzte Störung',
  noError: 'Keine',
  peers: 'Andere am Standort',
  noPeers: 'Noch niemand gehört',
  heard: (time, ageMs) =>
    ageMs < 2000 ? 'gerade gehört' : `vor ${ageOf(ageMs)} gehört, um ${time}`,
  heardByOtherClock: 'wann gehört, ist unbekannt: eine Uhr geht falsch',
  silentForUnknown: 'Keine Antwort',
  here: 'Verbunden',
  closed: 'Geschlossen',
  standsBy: 'In Bereitschaft',
  silent: (ageMs) => `Keine Antwort seit ${ageOf(ageMs)}`,
};
