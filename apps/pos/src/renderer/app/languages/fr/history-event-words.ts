import type { HistoryOf, HistoryWording } from '@galley/domain';
import { counting } from '@galley/ui/languages';
import { remakeWords } from './remake-words.ts';

const count = counting('fr');
const TENDERS = { cash: 'en espèces', card: 'par carte', gift: 'par carte cadeau' };
const DISPOSITIONS = { not_made: 'pas préparé', wasted: 'préparé, jeté' };
const MOVES = {
  transfer: 'Déplacé',
  merge: 'Regroupé',
  split: 'Partagé',
  seat: 'Attribué à d’autres places',
  undo: 'Remis à sa place',
  settle: 'Réglé après une contradiction',
};
const CLASHES = {
  contains: 'contient',
  may_contain: 'peut contenir',
  unknown: 'n’est pas déclaré sans',
};

type Off = HistoryOf<'taken_off'>['off'];
type Noted = HistoryOf<'allergy_noted'>['noted'];

const line = (name: string | null): string => name ?? 'Une ligne';
const after = (text: string | null): string => (text === null ? '' : ` : ${text}`);
const change = ({ from, to }: Pick<HistoryOf<'handed_over'>, 'from' | 'to'>): string =>
  ` : de ${from ?? 'rien'} à ${to ?? 'rien'}`;

const paper = (number: string | null): string => (number === null ? '' : `, reçu ${number}`);
const someOf = ({ quantity, name }: Pick<HistoryOf<'refunded'>, 'quantity' | 'name'>): string =>
  quantity === 0 ? `une partie du prix de ${line(name)}` : `${quantity} × ${line(name)}`;

const howMuch = ({ type, ppm, points }: NonNullable<Off>): string => {
  if (points !== null)
    return count(points, { one: 'Remise pour # point', other: 'Remise pour # points' });
  if (type === 'comp') return 'Offert';
  return ppm === null ? 'Remise' : `Remise ${String(ppm / 10_000).replace('.', ',')} %`;
};

const ofWhat = ({ of }: NonNullable<Off>): string => {
  if (of === null) return 'toute l’addition';
  if (of.more > 0) return `${line(of.name)} et ${of.more} autres`;
  return of.quantity === null ? line(of.name) : `${of.quantity} × ${line(of.name)}`;
};

const takenOff = (off: Off): string =>
  off === null ? 'Une remise' : `${howMuch(off)} : ${ofWhat(off)}`;

const allergies = (noted: Noted): string =>
  noted.map(({ text, seat }) => (seat === null ? text : `${text}, place ${seat}`)).join(' ; ');

type Ends = HistoryOf<'moved'>['from'];
const titles = (ends: Ends): string => ends.map(({ title }) => title).join(', ');
const fromEnds = (ends: Ends): string => (ends.length === 0 ? '' : `, de ${titles(ends)}`);
const toEnds = (ends: Ends): string => (ends.length === 0 ? '' : `, vers ${titles(ends)}`);

/** What happened to a check, in words for each kind of event. */
export const historyEventWords: HistoryWording = {
  opened: () => 'Addition ouverte',
  line_added: ({ quantity, name }) => `Ajouté : ${quantity} × ${line(name)}`,
  line_changed: ({ quantity, name }) => `Modifié : ${quantity} × ${line(name)}`,
  line_removed: ({ name }) => `Retiré : ${line(name)}`,
  line_voided: ({ quantity, name, disposition }) =>
    `Annulé : ${quantity} × ${line(name)}, ${DISPOSITIONS[disposition]}`,
  sent: ({ lines }) =>
    count(lines, { one: '# ligne envoyée en cuisine', other: '# lignes envoyées en cuisine' }),
  paid: ({ tender }) => `Payé ${TENDERS[tender]}`,
  paid_corrected: ({ tender }) => `Corrigé : payé ${TENDERS[tender]}`,
  paid_carried: ({ tender }) => `Reporté, payé ${TENDERS[tender]}`,
  receipt: ({ number }) => `Reçu ${number}`,
  refunded: (event) =>
    `Remboursé ${TENDERS[event.tender]} : ${someOf(event)}${paper(event.number)}`,
  carried_over: (event) =>
    `Reporté sur une nouvelle addition : ${someOf(event)}${paper(event.number)}`,
  payment_undone: ({ tender, reason }) => `Paiement ${TENDERS[tender]} annulé${after(reason)}`,
  surplus_given_back: ({ tender, reason }) =>
    `Paiement ${TENDERS[tender]} rendu, il dépassait le total${after(reason)}`,
  tender_corrected: ({ tender, reason }) =>
    `Paiement ${TENDERS[tender]}, mauvais moyen de paiement${after(reason)}`,
  made: () => 'Préparé',
  made_again: ({ quantity, name, reason }) =>
    `${quantity} × ${line(name)} refait : ${remakeWords.reasons[reason]}`,
  voided_cleared: () => 'Bon annulé retiré de l’écran',
  taken_off: ({ off }) => takenOff(off),
  taken_off_withdrawn: ({ off }) => `Repris : ${takenOff(off)}`,
  moved: ({ way, names, from, to }) =>
    `${MOVES[way]} : ${names.map(line).join(', ')}${fromEnds(from)}${toEnds(to)}`,
  allergy_noted: ({ noted }) => `Allergie notée : ${allergies(noted)}`,
  allergy_withdrawn: ({ noted }) => `Allergie retirée : ${allergies(noted)}`,
  clash_confirmed: ({ name, clashes }) => {
    const what = clashes.map(({ state, text }) => `${CLASHES[state]} ${text}`).join(', ');
    return `${line(name)} confirmé malgré l’allergie : ${what}`;
  },
  receipt_reprinted: () => 'Reçu réimprimé',
  receipt_mailed: () => 'Reçu envoyé par e-mail',
  invoice_mailed: () => 'Facture envoyée par e-mail',
  invoice_reprinted: () => 'Facture réimprimée',
  guest_check_printed: () => 'Note provisoire imprimée',
  table_changed: (event) => `Passé à une autre table${change(event)}`,
  handed_over: (event) => `Remis à un collègue${change(event)}`,
  age_checked: ({ name }) => `Âge vérifié${after(name)}`,
  age_refused: ({ name }) => `Non vendu en raison de l’âge${after(name)}`,
  order_type_changed: (event) => `Type de commande modifié${change(event)}`,
  tax_exempted: () => 'Exonération de taxe modifiée',
  service_charge_off: ({ name }) => `Frais de service retirés${after(name)}`,
  service_charge_on: ({ name }) => `Frais de service comptés à nouveau${after(name)}`,
  promise_changed: () => 'Heure promise modifiée',
  customer_changed: () => 'Client changé',
  slot_agreed: () => 'Acceptée pour une heure complète',
  delivery_allowed: () => 'Livraison sous le minimum autorisée',
  delivery_zone_chosen: (event) => `Zone de livraison choisie${change(event)}`,
  line_restored: ({ name }) => `${line(name)} remis`,
  other: ({ event }) => event.replaceAll('_', ' '),
};
