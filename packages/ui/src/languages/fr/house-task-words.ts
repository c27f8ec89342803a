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

const sentence = (task: HouseTaskFacts, money: Money, when: When): string => {
  const { checkTitle: check, names, standsAt, otherAt, quantity, amountMinor } = task;
  const lines = names.join(', ');
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
    case 'retyped_after_payment':
      return `${check} a été payée en ${names[0] ?? ''} pendant qu’une autre caisse la passait en ${names[1] ?? ''}. Elle reste comme elle a été payée ; remboursez ce qui n’était pas à facturer.`;
    case 'corrected_twice':
      return `Le moyen d’un paiement sur ${check} a été corrigé deux fois, sur des caisses qui ne se voyaient pas : ${money(amountMinor)}. Il compte une fois ; comptez les deux tiroirs.`;
    case 'reduced_twice':
      return `${lines} sur ${check} : déduit deux fois, à des caisses qui ne se voyaient pas. ${amountMinor === 0 ? 'La seconde déduction n’enlève plus rien.' : 'Les deux comptent.'}`;
    case 'reduced_after_payment':
      return `${lines} sur ${check} : déduit pendant qu’une autre caisse encaissait : ${money(amountMinor)} de trop.`;
    case 'moved_twice':
      return `${lines} : déplacé vers ${standsAt} et vers ${otherAt} par des caisses qui ne se voyaient pas. C’est sur ${standsAt}.`;
    case 'moved_after_settlement':
      return `${lines} : déplacé de ${check} vers ${standsAt} pendant que ${check} était payé avec.`;
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

const floorSentence = (task: FloorTaskFacts): string => {
  const name = task.partyName ?? 'Un groupe';
  if (task.type === 'two_parties') {
    const parties = task.checks.map((one) => `${who(one)} (${one.serverName})`).join(' et ');
    return `Deux groupes sont à la table ${task.tableLabel ?? ''} : ${parties}. Des caisses qui ne se voyaient pas les y ont placés.`;
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
  keepTime: 'Garder cette heure',
  enough: 'Il y en a assez',
  keepMaking: 'La cuisine le fait',
  keepOn: (title) => `Garder sur ${title}`,
  putOn: (title) => `Mettre sur ${title}`,
  putBackOn: (title) => `Remettre sur ${title}`,
  together: 'Ils sont ensemble',
  anotherTable: (name) => `Une autre table pour ${name}`,
  sitAt: (label) => `Ils sont à la table ${label}`,
  here: 'Ils sont là',
  notHere: 'Ils ne sont pas là',
  done: 'C’est réglé.',
};
