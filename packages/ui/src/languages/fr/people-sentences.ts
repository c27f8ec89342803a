import type { Sentences } from '../telling.ts';

/** What is said of people, PINs, approvals and the time clock. */
export const peopleSentences: Sentences = {
  'Nobody approves their own act. Ask another manager.':
    'Personne n’approuve son propre acte. Demandez à un autre responsable.',
  'Only someone who may {0} can agree to this. Ask a manager.':
    'Seul quelqu’un qui peut ceci peut l’accepter : {0}. Demandez à un responsable.',
  'This needs a manager. Ask one to type a PIN.':
    'Il faut un responsable. Demandez-lui de taper son code PIN.',
  'The approval is older than 60 s. Ask the manager again.':
    'L’accord date de plus de 60 s. Demandez à nouveau au responsable.',
  'The manager agreed that somebody else does this. Ask again.':
    'Le responsable a accepté que quelqu’un d’autre le fasse. Redemandez-lui.',
  'The manager agreed to something else than this. Ask again.':
    'Le responsable a accepté autre chose que ceci. Demandez à nouveau.',
  'This PIN is too easy to guess or in use. Choose another.':
    'Ce code PIN est trop facile à deviner ou déjà pris. Choisissez-en un autre.',
  'A PIN has 4 to 8 digits and nothing else.': 'Un code PIN a 4 à 8 chiffres et rien d’autre.',
  'Wrong PIN. {0} more try before this device waits.':
    'Code PIN faux. Encore {0} essai avant que cet appareil attende.',
  'Wrong PIN. {0} more tries before this device waits.':
    'Code PIN faux. Encore {0} essais avant que cet appareil attende.',
  'Wrong PIN. This device now waits before it takes another.':
    'Code PIN faux. Cet appareil attend maintenant avant d’en accepter un autre.',
  'Too many wrong PINs. Wait {0} s, then try again.':
    'Trop de codes PIN faux. Attendez {0} s, puis réessayez.',
  'This person is no longer on the list. Look at it again.':
    'Cette personne n’est plus dans la liste. Regardez-la à nouveau.',
  '{0} is the last one who may edit people. Give someone else that role first.':
    '{0} est la dernière personne à pouvoir modifier le personnel. Donnez d’abord ce rôle à quelqu’un d’autre.',
  'A new person needs a name. Fill it in.':
    'Une nouvelle personne a besoin d’un nom. Remplissez-le.',
  'A new person needs a role. Fill it in.':
    'Une nouvelle personne a besoin d’un rôle. Remplissez-le.',
  'This role was taken off meanwhile. Choose another one.':
    'Ce rôle a été retiré entre-temps. Choisissez-en un autre.',
  'This role is gone. Look at the list again.':
    'Ce rôle n’existe plus. Regardez à nouveau la liste.',
  'This time has not come yet. Choose an earlier one.':
    'Cette heure n’est pas encore venue. Choisissez-en une plus tôt.',
  'Say which break it was.': 'Dites de quelle pause il s’agit.',
  'This punch is not here yet. Look at the list again.':
    'Ce pointage n’est pas encore ici. Regardez à nouveau la liste.',
  'This punch is struck already.': 'Ce pointage est déjà rayé.',
  'Nobody corrected this punch.': 'Personne n’a corrigé ce pointage.',
  'This was decided meanwhile. Look at the list again.':
    'Cela a été décidé entre-temps. Regardez à nouveau la liste.',
  'Nobody corrects their own punches. Ask another manager.':
    'Personne ne corrige ses propres pointages. Demandez à un autre responsable.',
  'Then a clock-in or a clock-out would be missing or twice. Choose another time, note the whole shift, or correct the other punch first.':
    'Une arrivée ou un départ manquerait alors ou serait double. Choisissez une autre heure, notez le service entier, ou corrigez d’abord l’autre pointage.',
  'The clock-out is not after the clock-in. Look at both.':
    'Le départ n’est pas après l’arrivée. Vérifiez les deux.',
  'That would be a shift of {0} hours; nobody is in for more than 16. Look at both dates.':
    'Cela ferait un service de {0} heures ; personne ne reste plus de 16 heures. Vérifiez les deux dates.',
  'This job was taken off the list. Choose another.':
    'Cette fonction a été retirée de la liste. Choisissez-en une autre.',
  'Say which of your jobs you begin.': 'Dites laquelle de vos fonctions vous commencez.',
  'This job is not one of yours any more. Choose another.':
    'Cette fonction n’est plus une des vôtres. Choisissez-en une autre.',
  'A cash fund is still yours and open. Count it or hand it over, or ask a manager to type a PIN.':
    'Un fonds de caisse est encore ouvert à votre nom. Comptez-le ou remettez-le, ou demandez à un responsable de taper son code PIN.',
  '{0} cash funds are still yours and open. Count it or hand it over, or ask a manager to type a PIN.':
    '{0} fonds de caisse sont encore ouverts à votre nom. Comptez-les ou remettez-les, ou demandez à un responsable de taper son code PIN.',
  'A check is still yours and open. Settle or hand over, or ask a manager to type a PIN.':
    'Une addition est encore à vous et ouverte. Réglez-la ou cédez-la, ou demandez à un responsable de taper son code PIN.',
  '{0} checks are still yours and open. Settle or hand over, or ask a manager to type a PIN.':
    '{0} additions sont encore à vous et ouvertes. Réglez-les ou cédez-les, ou demandez à un responsable de taper son code PIN.',
  'You are not clocked in as far as this register has heard.':
    'Pour autant que cette caisse le sache, vous n’avez pas pointé.',
  'You are clocked in already.': 'Vous avez déjà pointé votre arrivée.',
  'You are not on a break.': 'Vous n’êtes pas en pause.',
  'You are on a break. End it first.': 'Vous êtes en pause. Terminez-la d’abord.',
  'This break is not on the list any more. Choose another.':
    'Cette pause n’est plus dans la liste. Choisissez-en une autre.',
  'This job was taken off the list meanwhile.':
    'Cette fonction a été retirée de la liste entre-temps.',
  'This break was taken off the list meanwhile.':
    'Cette pause a été retirée de la liste entre-temps.',
  'This person is no longer on the list.': 'Cette personne n’est plus dans la liste.',
  'One job was taken off the list meanwhile.':
    'Une fonction a été retirée de la liste entre-temps.',
  'The calendar has no day {0}. Choose another date.':
    'Le jour {0} n’existe pas au calendrier. Choisissez une autre date.',
  'Nobody here has this name. Choose somebody of the list.':
    'Personne ici ne porte ce nom. Choisissez quelqu’un dans la liste.',
  'The clocks went forward that night: there was no {0}. Choose another time.':
    'Cette nuit-là, l’heure a avancé : {0} n’a pas existé. Choisissez une autre heure.',
  'The clocks went back that night: {0} came twice. Say which of the two it was.':
    'Cette nuit-là, l’heure a reculé : {0} est venu deux fois. Dites laquelle des deux c’était.',
  'A badge has {0} to {1} characters that its maker chose; this has {2}. Take another badge.':
    'Un badge a de {0} à {1} caractères choisis par son fabricant ; celui-ci en a {2}. Prenez un autre badge.',
  'This code is in use. Take another badge.': 'Ce code est déjà pris. Prenez un autre badge.',
};
