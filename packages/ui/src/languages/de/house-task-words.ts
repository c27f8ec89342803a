import type { FloorTaskFacts, HouseTaskFacts } from '../../house-task/house-task-facts.ts';
import type { HouseTaskWords } from '../en/house-task-words.ts';
import { counting } from '../languages.ts';

const count = counting('de');

type Money = (minor: number) => string;
type When = (at: number) => string;

const CLASHES = {
  contains: 'enthält',
  may_contain: 'kann enthalten:',
  unknown: 'ist nicht als frei bekannt von',
};

const clashed = ({ clash, names, checkTitle: check }: HouseTaskFacts): string => {
  const { seat = null, asks = [] } = clash ?? {};
  const lines = names.join(', ');
  const what = asks.map(({ state, text }) => `${CLASHES[state]} ${text}`).join(' und ');
  const whose =
    seat === null
      ? `ein Gast von ${check} hat diese Allergie`
      : `Platz ${seat} von ${check} hat diese Allergie`;
  return `${lines} ${what}, und ${whose}. Es wurde gesendet, bevor jemand fragen konnte: frag den Gast und bestätige es, oder storniere es.`;
};

const crowded = ({ slot, checkTitle, otherAt, names }: HouseTaskFacts, when: When): string => {
  const { promisedAt: at = 0, unit = 'orders', room = 0, taken = 0 } = slot ?? {};
  const forms =
    unit === 'orders'
      ? { one: '# Bestellung', other: '# Bestellungen' }
      : { one: '# Artikel', other: '# Artikel' };
  const are = taken === 1 ? 'ist' : 'sind';
  const orders = otherAt === '' ? `${checkTitle} ist` : `${checkTitle} und ${otherAt} sind`;
  return `${orders} für ${when(at)} zugesagt. ${names.join(', ')} hat dann Platz für ${count(room, forms)}, und ${taken} ${are} zugesagt.`;
};

const named = (name: string): string => (name === '' ? 'einem Kunden' : name);

const givenTwice = ({ customers: told, checkTitle: check }: HouseTaskFacts): string => {
  if (told === undefined) return check;
  const { standsDevice, besideDevice } = told;
  const beside = named(told.beside);
  const used =
    told.payer === null ? '' : ` Punkte von ${named(told.payer)} wurden darauf eingelöst.`;
  if (told.stands === null)
    return `${check} wurde an ${besideDevice} ${beside} zugeordnet, während ${standsDevice}, ohne das zu sehen, den Kunden wegnahm. Sie steht bei niemandem.${used}`;
  const stood = named(told.stands);
  const goesBy =
    told.stands === ''
      ? `Es gilt, was an ${standsDevice} gesagt wurde.`
      : `Sie steht bei ${told.stands}.`;
  return `${check} wurde an ${standsDevice} ${stood} und an ${besideDevice} ${beside} zugeordnet, während sich die Kassen nicht sahen. ${goesBy}${used}`;
};

const editedBeside = ({ type, names, checkTitle: check }: HouseTaskFacts): string =>
  type === 'edited_twice'
    ? `${names.join(' oder ')} auf ${check}? Kassen, die einander nicht sahen, haben die Position verschieden geändert. Es gilt ${names[0] ?? ''}, bis jemand wählt.`
    : `${names[0] ?? ''} auf ${check}: Eine Kasse hat die Position weggenommen, während eine andere sie änderte, die das nicht sah. Sie bleibt stehen, bis jemand entscheidet.`;

const taxedBeside = ({ otherAt, checkTitle: check }: HouseTaskFacts): string =>
  `Für ${otherAt} gilt wieder Steuer; die Kasse wusste nicht, dass ${check} davon abgeteilt war. ${check} ist von der Steuer befreit.`;

const freedBeside = (task: HouseTaskFacts): string => {
  const { exemption: e, otherAt, checkTitle: check } = task;
  if (task.type === 'split_untaxed') return taxedBeside(task);
  const by = e === undefined ? '' : ` (${e.number}, ${e.reason})`;
  return `${otherAt} wurde an einer Kasse von der Steuer befreit${by}, die nicht wusste, dass ${check} davon abgeteilt war. Auf ${check} wird Steuer berechnet.`;
};

const rivals = ({ type, rivals: a, checkTitle: check }: HouseTaskFacts): string => {
  if (a === undefined) return check;
  return type === 'handed_twice'
    ? `${check} wurde an ${a.standsDevice} an ${a.stands} und an ${a.besideDevice} an ${a.beside} übergeben, während beide einander nicht sahen. Sie ist bei ${a.stands}.`
    : `${check} wurde an ${a.standsDevice} zu ${a.stands} und an ${a.besideDevice} zu ${a.beside} gemacht, während beide einander nicht sahen. Es gilt ${a.stands}.`;
};

const sentence = (task: HouseTaskFacts, money: Money, when: When): string => {
  const { checkTitle: check, names, standsAt, otherAt, quantity, amountMinor } = task;
  const lines = names.join(', ');
  const stood = when(task.promise?.promisedAt ?? 0);
  const beside = when(task.promise?.beside ?? 0);
  const { askedQuantity: voided = 0, thereQuantity: there = 0 } = task;
  const was = names.length > 1 ? 'wurden' : 'wurde';
  switch (task.type) {
    case 'paid_not_sent':
      return `${check} ist bezahlt, aber nicht an die Küche gesendet: ${lines}.`;
    case 'paid_twice':
      return `${check} wurde zweimal bezahlt, an Kassen, die sich nicht sahen: ${money(amountMinor)} zu viel.`;
    case 'voided_after_payment':
      return `${lines} auf ${check} ${was} storniert, während eine andere Kasse das Geld nahm: ${money(amountMinor)} zu viel bezahlt.`;
    case 'overpaid':
      return `Auf ${check} wurden ${money(amountMinor)} zu viel bezahlt.`;
    case 'added_after_payment':
      return `${lines} ${was} auf ${check} boniert, während eine andere Kasse das Geld nahm: ${money(amountMinor)} sind offen.`;
    case 'moved_in_after_payment':
      return `${lines} ${was} von ${otherAt} auf ${check} umgebucht, während dort eine andere Kasse das Geld nahm: ${money(amountMinor)} sind offen.`;
    case 'raised_after_payment':
      return `Ein Abzug auf ${check} wurde zurückgenommen, während eine andere Kasse das Geld nahm: ${money(amountMinor)} sind offen.`;
    case 'undone_after_payment':
      return `Eine Zahlung auf ${check} wurde zurückgenommen, während eine andere Kasse den Rest nahm: ${money(amountMinor)} sind offen.`;
    case 'due_after_payment':
      return `${check} ist bezahlt, und Kassen, die sich nicht sahen, haben den Betrag erhöht: ${money(amountMinor)} sind offen.`;
    case 'over_voided':
      return `Von ${lines} auf ${check} wurde mehr storniert, als da war, an Kassen, die sich nicht sahen: ${voided} von ${there}, ${quantity} zu viel. Die Rechnung zählt ${there}.`;
    case 'late_change':
      return `${lines} auf ${check} ${was} geändert oder entfernt, während eine andere Kasse sendete. Es gilt, was gesendet wurde.`;
    case 'edited_twice':
    case 'removed_and_changed':
      return editedBeside(task);
    case 'sent_twice':
      if (task.insteadOf !== undefined)
        return `Auf ${check} stehen ${names.join(' und ')}: Kassen, die einander nicht sahen, haben je eines statt ${task.insteadOf} boniert. Die Küche bekam beide, und die Rechnung zählt beide: ${money(amountMinor)}.`;
      return `${check} hat ${names.join(' und ')}: Eine Kasse hat die Position geändert, während eine andere sie sendete. Die Küche hat beides, und die Rechnung zählt beides: ${money(amountMinor)}.`;
    case 'refunded_twice':
      return `${lines} auf ${check} ${was} zweimal erstattet, an Kassen, die sich nicht sahen: ${money(amountMinor)} zu viel.`;
    case 'given_back_twice':
      return `Auf ${check} wurde zweimal Geld zurückgegeben, an Kassen, die sich nicht sahen: ${money(amountMinor)} zu viel.`;
    case 'reopened_twice':
      return `${check} wurde an Kassen, die sich nicht sahen, wieder geöffnet, als ${otherAt} und als ${standsAt}. Das Bezahlte zählt auf ${otherAt}. Storniere ${standsAt} oder kassiere es: ${money(amountMinor)} darauf wurden nie bezahlt.`;
    case 'refunded_and_reopened':
      return `${money(amountMinor)} für ${lines} auf ${check} gingen an einer Kasse an den Gast zurück, während eine andere die Rechnung als ${standsAt} wieder öffnete. Das gilt dort nicht als bezahlt: Storniere es auf ${standsAt} oder nimm das Geld dafür.`;
    case 'exempted_after_payment':
      return `${check} wurde mit Steuer bezahlt, während eine andere Kasse sie davon befreite. Es gilt, wie bezahlt wurde; öffne sie wieder, um die Steuer wegzunehmen.`;
    case 'taxed_after_payment':
      return `${check} wurde ohne Steuer bezahlt, während eine andere Kasse die Befreiung zurücknahm. Es gilt, wie bezahlt wurde; öffne sie wieder, um die Steuer zu berechnen.`;
    case 'merged_taxed':
      return `${otherAt} ist von der Steuer befreit und wurde auf ${check} zusammengeführt, die es nicht ist, an Kassen, die sich nicht sahen. Alles wird mit Steuer berechnet.`;
    case 'merged_untaxed':
      return `${check} ist von der Steuer befreit, und ${otherAt}, die es nicht ist, wurde auf sie zusammengeführt, an Kassen, die sich nicht sahen. Alles wird ohne Steuer berechnet.`;
    case 'retyped_after_payment':
      return `${check} wurde als ${names[0] ?? ''} bezahlt, während eine andere Kasse ${names[1] ?? ''} daraus machte. Es gilt, wie bezahlt wurde; erstatte, was nicht zu berechnen war.`;
    case 'corrected_twice':
      return `Die Zahlungsart einer Zahlung auf ${check} wurde zweimal berichtigt, an Kassen, die sich nicht sahen: ${money(amountMinor)}. Es zählt einmal; zähle beide Kassenladen.`;
    case 'reduced_twice':
      return `Von ${lines} auf ${check} wurde zweimal abgezogen, an Kassen, die sich nicht sahen. ${amountMinor === 0 ? 'Der spätere Abzug nimmt nichts mehr weg.' : `Beides zählt: der spätere nimmt ${money(amountMinor)} weg.`}`;
    case 'reduced_after_payment':
      return `Von ${lines} auf ${check} wurde abgezogen, während eine andere Kasse das Geld nahm: ${money(amountMinor)} zu viel bezahlt.`;
    case 'moved_twice':
      return `${lines} ${was} von Kassen, die sich nicht sahen, auf ${standsAt} und auf ${otherAt} umgebucht. ${names.length > 1 ? 'Sie stehen' : 'Es steht'} auf ${standsAt}.`;
    case 'moved_after_settlement':
      return `${lines} ${was} von ${check} auf ${standsAt} umgebucht, während ${check} damit bezahlt wurde${amountMinor === 0 ? '.' : `: Dort sind ${money(amountMinor)} zu viel bezahlt.`}`;
    case 'oversold':
      return `Von ${lines} wurde ${count(quantity, { one: 'eins', other: '#' })} mehr verkauft, als da war: ${standsAt}.`;
    case 'card_pending':
      return `Keine Antwort auf eine Kartenzahlung über ${money(amountMinor)} auf ${check}: Sie ist weder bezahlt noch unbezahlt.`;
    case 'late_card':
      return `Eine Karte über ${money(amountMinor)} auf ${check} wurde spät genehmigt, nachdem der Gast anders bezahlt hatte.`;
    case 'card_refund_failed':
      return `${money(amountMinor)} auf ${check} konnten nicht auf die Karte zurück: Sie wurde abgelehnt.`;
    case 'left_unpaid':
      return `Der Gast von ${check} ging, während eine Karte ausstand, und sie wurde abgelehnt: ${money(amountMinor)} sind offen.`;
    case 'slot_overfull':
      return crowded(task, when);
    case 'promised_twice':
      return `${check} wurde für ${stood} und für ${beside} zugesagt, an Kassen, die sich nicht sahen. Es gilt ${stood}.`;
    case 'sent_unpromised':
      return `${check} ist für ${stood} zugesagt und ging um ${beside} in die Küche, von einer Kasse, die von der Zusage nichts wusste. Frag die Küche und sag dem Gast Bescheid.`;
    case 'customer_twice':
      return givenTwice(task);
    case 'handed_twice':
    case 'retyped_twice':
      return rivals(task);
    case 'merged_exempt':
      return `${otherAt} ist nach ${names[0] ?? ''} steuerfrei und ${check} nach ${names[1] ?? ''}; Kassen, die einander nicht sahen, haben sie zusammengeführt. Alles gilt nach ${names[1] ?? ''}.`;
    case 'split_taxed':
    case 'split_untaxed':
      return freedBeside(task);
    case 'merged_shared':
      return `${check} wurde mit ${otherAt} zusammengeführt, während eine andere Kasse, die das nicht sah, ${lines} ganz oder teilweise dorthin verschob: Auf ${check} stehen noch ${money(amountMinor)}.`;
    case 'clash_unconfirmed':
      return clashed(task);
    case 'out_at_station':
      return names.length > 1
        ? `${names[0]} für ${check} wurde gesendet, und ${names[1]} ist aus.`
        : `${lines} für ${check} wurde gesendet und ist aus.`;
  }
};

const nameOf = ({ guestName, covers, title }: FloorTaskFacts['checks'][number]): string =>
  guestName ?? (covers === null ? title : count(covers, { one: '# Gast', other: '# Gäste' }));

const who = (one: FloorTaskFacts['checks'][number]): string =>
  one.mark === undefined ? nameOf(one) : `${nameOf(one)}, ${one.mark}`;

const tableOf = (label: string | null): string => (label === null ? '' : `Tisch ${label}`);

const partyName = ({ name, size }: FloorTaskFacts['parties'][number]): string =>
  name ?? count(size, { one: '# Gast', other: '# Gäste' });

const floorSentence = (task: FloorTaskFacts, when: When): string => {
  if (task.type === 'moved_twice') {
    const places = task.places.map(({ label }) => tableOf(label)).join(' und ');
    const [check] = task.checks;
    const guests = check === undefined ? '' : `${who(check)} (${check.serverName})`;
    const stands = check?.tableLabel ?? null;
    return `Kassen, die sich nicht sahen, haben ${guests} an verschiedene Tische gebracht: ${places}. Die Rechnung steht auf ${tableOf(stands)}.`;
  }
  if (task.type === 'kept_twice') {
    const kept = task.parties.map((one) => `${partyName(one)} (${when(one.at)})`).join(' und ');
    return `Tisch ${task.tableLabel ?? ''} ist doppelt vorgemerkt: für ${kept}.`;
  }
  const name = task.partyName ?? 'Eine Gesellschaft';
  if (task.type === 'two_parties') {
    const parties = task.checks.map((one) => `${who(one)} (${one.serverName})`).join(' und ');
    return `An Tisch ${task.tableLabel ?? ''} sitzen zwei Gesellschaften: ${parties}. Sag, wer dort sitzt.`;
  }
  const tables = task.checks.map(({ tableLabel }) => tableOf(tableLabel)).join(', ');
  if (task.type === 'seated_twice' || task.gone === null)
    return `${name} wurde von Kassen, die sich nicht sahen, an ${tables} gesetzt.`;
  return task.gone === 'no_show'
    ? `${name} galt als nicht gekommen und wurde an ${tables} gesetzt.`
    : `${name} war abgesagt und wurde an ${tables} gesetzt.`;
};

/** Texts of what waits for a manager. */
export const houseTaskWords: HouseTaskWords = {
  sentence,
  floorSentence,
  who,
  partyName,
  tasks: 'Aufgaben',
  open: (n) => count(n, { one: '# Aufgabe wartet', other: '# Aufgaben warten' }),
  none: 'Nichts wartet',
  noneHelp:
    'Hierher kommt, was Kassen tun, während sie sich nicht sehen, und was niemand übersehen darf.',
  since: (time) => `Seit ${time}`,
  atRegister: 'Zurückgeben und senden geht an einer Kasse.',
  sendNow: 'Jetzt senden',
  giveBack: 'Zurückgeben',
  show: 'Rechnung zeigen',
  takeMoney: 'Kassieren',
  takeMoneyOf: (title) => `${title} kassieren`,
  reduceAgain: 'Wieder abziehen',
  showOne: (title) => `${title} zeigen`,
  lookUp: 'Nachfragen',
  toCard: 'Auf die Karte zurückgeben',
  tryAgain: 'Noch einmal versuchen',
  seen: 'Erledigt',
  voidThat: (line) => `${line} stornieren`,
  bothWanted: 'Beides ist gewollt',
  confirmClash: 'Mit dem Gast bestätigt',
  moveTo: (check: string, time: string) => `${check} auf ${time} verlegen`,
  keepBoth: 'Beide behalten',
  takeOffLine: 'Wegnehmen',
  keepAt: (time: string) => `${time} behalten`,
  makeIt: (name: string) => `Zu ${name} machen`,
  freeToo: 'Ebenfalls befreien',
  taxToo: 'Ebenfalls besteuern',
  leaveFree: 'Befreit lassen',
  leaveTaxed: 'Steuer lassen',
  mergeRest: (title: string) => `Auch mit ${title} zusammenführen`,
  leaveSo: 'So lassen',
  giveTo: (name) => `${name} zuordnen`,
  keepTime: 'Zeit behalten',
  enough: 'Es ist genug da',
  keepMaking: 'Die Küche macht es',
  keepOn: (title) => `Auf ${title} lassen`,
  putOn: (title) => `Auf ${title} legen`,
  putBackOn: (title) => `Zurück auf ${title}`,
  together: 'Sie sitzen zusammen',
  anotherTable: (name) => `Anderer Tisch für ${name}`,
  tableFor: (label, name) => `Tisch ${label} für ${name}`,
  sitAt: (label) => `Sie sitzen an Tisch ${label}`,
  here: 'Sie sind da',
  notHere: 'Sie sind nicht da',
  done: 'Das ist geklärt.',
};
