import type { Sentences } from '../telling.ts';

/** What is said of the ledger of tips. */
export const tipsSentences: Sentences = {
  'Card slips have no tip noted: {0}.': 'Des tickets de carte sont sans pourboire noté : {0}.',
  'Pools of tips are not shared out: {0}.': 'Des cagnottes ne sont pas réparties : {0}.',
  'Choose somebody who works here.': 'Choisissez quelqu’un qui travaille ici.',
  'Nobody there has worked and clocked out today. Choose a person.':
    'Personne n’y a travaillé ni pointé sa sortie aujourd’hui. Choisissez une personne.',
  'That is more than the tips of the day. Type less.':
    'C’est plus que les pourboires du jour. Saisissez moins.',
  'The pools of this day are shared out. Nothing changes.':
    'Les cagnottes de ce jour sont réparties. Rien ne change.',
  '{0} has not clocked out, and those hours do not count yet. Clock out first, or share out now and again later.':
    '{0} n’a pas pointé sa sortie, et ces heures ne comptent pas encore. Pointez d’abord, ou répartissez maintenant et de nouveau plus tard.',
  'A role of {0} is gone. Choose another.': 'Un rôle de {0} n’existe plus. Choisissez-en un autre.',
  'A role of {0} has points twice. Leave one.':
    'Un rôle de {0} a des points deux fois. N’en laissez qu’un.',
  '{0} ends before it begins. Choose a later day.':
    '{0} finit avant de commencer. Choisissez un jour plus tardif.',
  'Two pools have the same name. Give each its own.':
    'Deux cagnottes ont le même nom. Donnez à chacune le sien.',
  'Only {0} is owed. Type that or less.': 'Seuls {0} sont dus. Saisissez ce montant ou moins.',
  'This declaration is not known here. Look at the list.':
    'Cette déclaration n’est pas connue ici. Consultez la liste.',
  'This is declared already. Nothing changes.': 'C’est déjà déclaré. Rien ne change.',
};
