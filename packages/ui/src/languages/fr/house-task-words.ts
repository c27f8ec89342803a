import type { FloorTaskFacts, HouseTaskFacts } from '../../house-task/house-task-facts.ts';
import type { HouseTaskWords } from '../en/house-task-words.ts';
import { counting } from '../languages.ts';

const count = counting('fr');

type Money = (minor: number) => string;
type When = (at: number) => string;

const CLASHES = {
  contains: 'contient',
  may_contain: 'peut contenir',
  unknown: 'n’est pas déclaré sans',
};

const clashed = ({ clash, names, checkTitle: check }: HouseTaskFacts): string => {
  const { seat = null, asks = [] } = clash ?? {};
  const lines = names.join(', ');
  const what = asks.map(({ state, text }) => `${CLASHES[state]} ${text}`).join(' et ');
  const whose =
    seat === null
      ? `un client de ${check} a cette allergie`
      : `la place ${seat} de ${check} a cette allergie`;
  return `${lines} ${what}, et ${whose}. C’est parti en cuisine sans que personne ait pu demander : demandez au client et confirmez, ou annulez.`;
};

const crowded = ({ slot, checkTitle, otherAt, names }: HouseTaskFacts, when: When): string => {
  const { promisedAt: at = 0, unit = 'orders', room = 0, taken = 0 } = slot ?? {};
  const forms =
    unit === 'orders'
      ? { one: '# commande', other: '# commandes' }
      : { one: '# article', other: '# articles' };
  const orders =
    otherAt === '' ? `${checkTitle} est promise` : `${checkTitle} et ${otherAt} sont promises`;
  return `${orders} pour ${when(at)}. ${names.join(', ')} a alors de la place pour ${count(room, forms)}, et ${count(taken, forms)} y ${taken === 1 ? 'est' : 'sont'} au total.`;
};

const named = (name: string): string => (name === '' ? 'un client' : name);

const givenTwice = ({ customers: told, checkTitle: check }: HouseTaskFacts): string => {
  if (told === undefined) return check;
  const { standsDevice, besideDevice } = told;
  const beside = named(told.beside);
  const used = told.payer === null ? '' : ` Des points de ${named(told.payer)} y ont été utilisés.`;
  if (told.stands === null)
    return `${check} a été attribuée à ${beside} sur ${besideDevice} pendant que ${standsDevice}, sans le voir, en retirait le client. Elle n’est à personne.${used}`;
  const stood = named(told.stands);
  const goesBy = told.stands === '' ? `${standsDevice} fait foi.` : `Elle est à ${told.stands}.`;
  return `${check} a été attribuée à ${stood} sur ${standsDevice} et à ${beside} sur ${besideDevice}, des caisses qui ne se voyaient pas. ${goesBy}${used}`;
};

const editedBeside = ({ type, names, checkTitle: check }: HouseTaskFacts): string =>
  type === 'edited_twice'
    ? `${names.join(' ou ')} sur ${check} ? Des caisses qui ne se voyaient pas ont modifié la ligne différemment. ${names[0] ?? ''} compte jusqu’à ce que quelqu’un choisisse.`
    : `${names[0] ?? ''} sur ${check} : une caisse a enlevé la ligne pendant qu’une autre, qui ne le voyait pas, la modifiait. Elle reste jusqu’à ce que quelqu’un décide.`;

const taxedBeside = ({ otherAt, checkTitle: check }: HouseTaskFacts): string =>
  `${otherAt} est de nouveau taxée ; la caisse ne savait pas que ${check} en avait été séparée. ${check} est exonérée.`;

const freedBeside = (task: HouseTaskFacts): string => {
  const { exemption: e, otherAt, checkTitle: check } = task;
  if (task.type === 'split_untaxed') return taxedBeside(task);
  const by = e === undefined ? '' : ` (${e.number}, ${e.reason})`;
  return `${otherAt} a été exonérée de taxe${by} sur une caisse qui ne savait pas que ${check} en avait été séparée. ${check} est taxée.`;
};

const rivals = ({ type, rivals: a, checkTitle: check }: HouseTaskFacts): string => {
  if (a === undefined) return check;
  return type === 'handed_twice'
    ? `${check} a été transmise à ${a.stands} sur ${a.standsDevice} et à ${a.beside} sur ${a.besideDevice} pendant qu’ils ne se voyaient pas. Elle est chez ${a.stands}.`
    : `${check} est passée en ${a.stands} sur ${a.standsDevice} et en ${a.beside} sur ${a.besideDevice} pendant qu’ils ne se voyaient pas. C’est ${a.stands} qui compte.`;
};

const sentence = (task: HouseTaskFacts, money: Money, when: When): string => {
  const { checkTitle: check, names, standsAt, otherAt, quantity, amountMinor } = task;
  const lines = names.join(', ');
  const stood = when(task.promise?.promisedAt ?? 0);
  const beside = when(task.promise?.beside ?? 0);
  const { askedQuantity: voided = 0, thereQuantity: there = 0 } = task;
  switch (task.type) {
    case 'paid_not_sent':
      return `${check} : payé, mais pas envoyé en cuisine : ${lines}.`;
    case 'paid_twice':
      return `${check} : payé deux fois, à des caisses qui ne se voyaient pas : ${money(amountMinor)} de trop.`;
    case 'voided_after_payment':
      return `${lines} sur ${check} : annulé pendant qu’une autre caisse encaissait : ${money(amountMinor)} de trop.`;
    case 'overpaid':
      return `${check} : payé ${money(amountMinor)} de trop.`;
    case 'added_after_payment':
      return `${lines} : tapé sur ${check} pendant qu’une autre caisse encaissait : ${money(amountMinor)} à payer.`;
    case 'moved_in_after_payment':
      return `${lines} : déplacé de ${otherAt} vers ${check} pendant qu’une autre caisse y encaissait : ${money(amountMinor)} à payer.`;
    case 'raised_after_payment':
      return `${check} : une déduction a été reprise pendant qu’une autre caisse encaissait : ${money(amountMinor)} à payer.`;
    case 'undone_after_payment':
      return `${check} : un paiement a été annulé pendant qu’une autre caisse encaissait le reste : ${money(amountMinor)} à payer.`;
    case 'due_after_payment':
      return `${check} est payée, et des caisses qui ne se voyaient pas en ont augmenté le total : ${money(amountMinor)} à payer.`;
    case 'over_voided':
      return `${lines} sur ${check} : annulé plus qu’il n’y en avait, à des caisses qui ne se voyaient pas : ${voided} sur ${there}, ${quantity} de trop. L’addition en compte ${there}.`;
    case 'late_change':
      return `${lines} sur ${check} : modifié ou retiré pendant qu’une autre caisse l’envoyait. C’est l’envoi qui vaut.`;
    case 'edited_twice':
    case 'removed_and_changed':
      return editedBeside(task);
    case 'sent_twice':
      if (task.insteadOf !== undefined)
        return `${check} a ${names.join(' et ')} : des caisses qui ne se voyaient pas en ont saisi chacune à la place de ${task.insteadOf}. La cuisine a reçu les deux, et l’addition compte les deux : ${money(amountMinor)}.`;
      return `${check} : ${names.join(' et ')}. Une caisse a modifié la ligne pendant qu’une autre l’envoyait. La cuisine a reçu les deux, et l’addition compte les deux : ${money(amountMinor)}.`;
    case 'refunded_twice':
      return `${lines} sur ${check} : remboursé deux fois, à des caisses qui ne se voyaient pas : ${money(amountMinor)} de trop.`;
    case 'given_back_twice':
      return `De l’argent a été rendu deux fois sur ${check}, à des caisses qui ne se voyaient pas : ${money(amountMinor)} de trop.`;
    case 'reopened_twice':
      return `${check} a été rouverte sur des caisses qui ne se voyaient pas : ${otherAt} et ${standsAt}. Ce qui a été payé compte sur ${otherAt}. Annulez ${standsAt} ou encaissez-la : ${money(amountMinor)} n’y ont jamais été payés.`;
    case 'refunded_and_reopened':
      return `${money(amountMinor)} pour ${lines} sur ${check} ont été rendus au client à une caisse, pendant qu’une autre rouvrait l’addition : ${standsAt}. Cela n’y compte pas comme payé : annulez-le sur ${standsAt} ou encaissez-le.`;
    case 'exempted_after_payment':
      return `${check} a été payée avec taxe pendant qu’une autre caisse l’en exonérait. Elle reste comme elle a été payée ; rouvrez-la pour retirer la taxe.`;
    case 'taxed_after_payment':
      return `${check} a été payée sans taxe pendant qu’une autre caisse retirait l’exonération. Elle reste comme elle a été payée ; rouvrez-la pour facturer la taxe.`;
    case 'merged_taxed':
      return `${otherAt} est exonérée de taxe et a été fusionnée sur ${check}, qui ne l’est pas, par des caisses qui ne se voyaient pas. Tout est facturé avec taxe.`;
    case 'merged_untaxed':
      return `${check} est exonérée de taxe, et ${otherAt}, qui ne l’est pas, y a été fusionnée par des caisses qui ne se voyaient pas. Tout est facturé sans taxe.`;
    case 'retyped_after_payment':
      return `${check} a été payée en ${names[0] ?? ''} pendant qu’une autre caisse la passait en ${names[1] ?? ''}. Elle reste comme elle a été payée ; remboursez ce qui n’était pas à facturer.`;
    case 'corrected_twice':
      return `Le moyen d’un paiement sur ${check} a été corrigé deux fois, sur des caisses qui ne se voyaient pas : ${money(amountMinor)}. Il compte une fois ; comptez les deux tiroirs.`;
    case 'reduced_twice':
      return `${lines} sur ${check} : déduit deux fois, à des caisses qui ne se voyaient pas. ${amountMinor === 0 ? 'La seconde déduction n’enlève plus rien.' : `Les deux comptent : la seconde enlève ${money(amountMinor)}.`}`;
    case 'reduced_after_payment':
      return `${lines} sur ${check} : déduit pendant qu’une autre caisse encaissait : ${money(amountMinor)} de trop.`;
    case 'moved_twice':
      return `${lines} : déplacé vers ${standsAt} et vers ${otherAt} par des caisses qui ne se voyaient pas. C’est sur ${standsAt}.`;
    case 'moved_after_settlement':
      return `${lines} : déplacé de ${check} vers ${standsAt} pendant que ${check} était payée avec${amountMinor === 0 ? '.' : ` : ${money(amountMinor)} y sont payés en trop.`}`;
    case 'oversold':
      return `${lines} : vendu ${count(quantity, { one: 'un', other: '#' })} de plus qu’il n’y en avait : ${standsAt}.`;
    case 'card_pending':
      return `Pas de réponse à un paiement par carte de ${money(amountMinor)} sur ${check} : il n’est ni payé ni impayé.`;
    case 'late_card':
      return `Une carte de ${money(amountMinor)} sur ${check} a été acceptée tard, alors que le client avait payé autrement.`;
    case 'card_refund_failed':
      return `${money(amountMinor)} sur ${check} n’ont pas pu être rendus à la carte : elle a été refusée.`;
    case 'left_unpaid':
      return `Le client de ${check} est parti pendant qu’une carte était en attente, et elle a été refusée : ${money(amountMinor)} restent dus.`;
    case 'slot_overfull':
      return crowded(task, when);
    case 'promised_twice':
      return `${check} a été promise pour ${stood} et pour ${beside}, sur des caisses qui ne se voyaient pas. L’heure retenue est ${stood}.`;
    case 'sent_unpromised':
      return `${check} est promise pour ${stood} et est partie en cuisine à ${beside}, depuis une caisse qui ne connaissait pas la promesse. Voyez avec la cuisine et prévenez le client.`;
    case 'customer_twice':
      return givenTwice(task);
    case 'handed_twice':
    case 'retyped_twice':
      return rivals(task);
    case 'merged_exempt':
      return `${otherAt} est exonérée selon ${names[0] ?? ''} et ${check} selon ${names[1] ?? ''}, et des caisses qui ne se voyaient pas les ont fusionnées. Le tout suit ${names[1] ?? ''}.`;
    case 'split_taxed':
    case 'split_untaxed':
      return freedBeside(task);
    case 'merged_shared':
      return `${check} a été fusionnée avec ${otherAt} pendant qu’une autre caisse, qui ne le voyait pas, y déplaçait ${lines}, en tout ou en partie : il reste ${money(amountMinor)} sur ${check}.`;
    case 'clash_unconfirmed':
      return clashed(task);
    case 'out_at_station':
      return names.length > 1
        ? `${names[0]} pour ${check} est envoyé, et ${names[1]} est épuisé.`
        : `${lines} pour ${check} : envoyé, et épuisé.`;
  }
};

const nameOf = ({ guestName, covers, title }: FloorTaskFacts['checks'][number]): string =>
  guestName ?? (covers === null ? title : count(covers, { one: '# couvert', other: '# couverts' }));

const who = (one: FloorTaskFacts['checks'][number]): string =>
  one.mark === undefined ? nameOf(one) : `${nameOf(one)}, ${one.mark}`;

const tableOf = (label: string | null): string => (label === null ? '' : `table ${label}`);

const partyName = ({ name, size }: FloorTaskFacts['parties'][number]): string =>
  name ?? count(size, { one: '# couvert', other: '# couverts' });

const floorSentence = (task: FloorTaskFacts, when: When): string => {
  if (task.type === 'moved_twice') {
    const places = task.places.map(({ label }) => tableOf(label)).join(' et ');
    const [check] = task.checks;
    const guests = check === undefined ? '' : `${who(check)} (${check.serverName})`;
    const stands = check?.tableLabel ?? null;
    return `Des caisses qui ne se voyaient pas ont placé ${guests} à des tables différentes : ${places}. L’addition est à la ${tableOf(stands)}.`;
  }
  if (task.type === 'kept_twice') {
    const kept = task.parties.map((one) => `${partyName(one)} (${when(one.at)})`).join(' et ');
    return `La table ${task.tableLabel ?? ''} est gardée deux fois : pour ${kept}.`;
  }
  const name = task.partyName ?? 'Un groupe';
  if (task.type === 'two_parties') {
    const parties = task.checks.map((one) => `${who(one)} (${one.serverName})`).join(' et ');
    return `Deux groupes sont à la table ${task.tableLabel ?? ''} : ${parties}. Indiquez qui y est assis.`;
  }
  const tables = task.checks.map(({ tableLabel }) => tableOf(tableLabel)).join(', ');
  if (task.type === 'seated_twice' || task.gone === null)
    return `${name} : placé à ${tables} par des caisses qui ne se voyaient pas.`;
  return task.gone === 'no_show'
    ? `${name} : noté pas venu et placé à ${tables}.`
    : `${name} : annulé et placé à ${tables}.`;
};

/** Texts of what waits for a manager. */
export const houseTaskWords: HouseTaskWords = {
  sentence,
  floorSentence,
  who,
  partyName,
  tasks: 'Tâches',
  open: (n) => count(n, { one: '# tâche attend', other: '# tâches attendent' }),
  none: 'Rien n’attend',
  noneHelp: 'Ce que les caisses font sans se voir, et ce que personne ne doit manquer, arrive ici.',
  since: (time) => `Depuis ${time}`,
  atRegister: 'Rendez et envoyez à une caisse.',
  sendNow: 'Envoyer maintenant',
  giveBack: 'Rendre',
  show: 'Voir l’addition',
  takeMoney: 'Encaisser',
  takeMoneyOf: (title) => `Encaisser ${title}`,
  reduceAgain: 'Déduire à nouveau',
  showOne: (title) => `Voir ${title}`,
  lookUp: 'Interroger',
  toCard: 'Rendre sur la carte',
  tryAgain: 'Réessayer',
  seen: 'C’est vu',
  voidThat: (line) => `Annuler ${line}`,
  bothWanted: 'Les deux sont voulus',
  confirmClash: 'Confirmé avec le client',
  moveTo: (check: string, time: string) => `Déplacer ${check} à ${time}`,
  keepBoth: 'Garder les deux',
  takeOffLine: 'L’enlever',
  keepAt: (time: string) => `Garder ${time}`,
  makeIt: (name: string) => `Passer en ${name}`,
  freeToo: 'L’exonérer aussi',
  taxToo: 'La taxer aussi',
  leaveFree: 'La laisser exonérée',
  leaveTaxed: 'La laisser taxée',
  mergeRest: (title: string) => `La fusionner aussi avec ${title}`,
  leaveSo: 'Laisser ainsi',
  giveTo: (name) => `Attribuer à ${name}`,
  keepTime: 'Garder cette heure',
  enough: 'Il y en a assez',
  keepMaking: 'La cuisine le fait',
  keepOn: (title) => `Garder sur ${title}`,
  putOn: (title) => `Mettre sur ${title}`,
  putBackOn: (title) => `Remettre sur ${title}`,
  together: 'Ils sont ensemble',
  anotherTable: (name) => `Une autre table pour ${name}`,
  tableFor: (label, name) => `Table ${label} pour ${name}`,
  sitAt: (label) => `Ils sont à la table ${label}`,
  here: 'Ils sont là',
  notHere: 'Ils ne sont pas là',
  done: 'C’est réglé.',
};
