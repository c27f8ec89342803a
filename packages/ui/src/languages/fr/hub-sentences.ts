import type { Sentences } from '../telling.ts';

/** What is said of the program itself, its disk and its hubs. */
export const hubSentences: Sentences = {
  'This is more than {0} MB, which is the most at once. Do it in parts.':
    'C’est plus que {0} Mo, le maximum en une fois. Faites-le en plusieurs parties.',
  '{0} has {1}, which is refused: {2}. Correct it and try again.':
    '{0} contient {1}, ce qui est refusé : {2}. Corrigez et réessayez.',
  'The command id was used before for another command. Send it again under a new id.':
    'L’identifiant de la commande a déjà servi pour une autre. Renvoyez-la avec un nouvel identifiant.',
  'This window is of another version than the program behind it, which knows no {0} {1}. Reload the window.':
    'Cette fenêtre est d’une autre version que le programme derrière elle, qui ne connaît pas {0} {1}. Rechargez la fenêtre.',
  'The program has a fault here: what is shown may be old. It tries again by itself; if this stays, restart the app.':
    'Le programme a un défaut ici : ce qui est affiché peut être ancien. Il réessaie de lui-même ; si cela dure, relancez l’application.',
  'The program has a fault here. Look whether it was done before you try again. If this stays, restart the app and tell support.':
    'Le programme a un défaut ici. Vérifiez si c’est fait avant de réessayer. Si cela dure, relancez l’application et prévenez l’assistance.',
  'This window may look at one thing and do nothing.':
    'Cette fenêtre peut regarder une chose et ne rien faire.',
  'The hub answered {0}.': 'Le hub a répondu {0}.',
  'No hub is reached now. Try again once one is.':
    'Aucun hub n’est joint maintenant. Réessayez dès qu’il y en a un.',
  '{0} is no address of a hub. Enter it like 192.168.1.20:4605.':
    '{0} n’est pas l’adresse d’un hub. Saisissez-la comme 192.168.1.20:4605.',
  'The hub there belongs to another site. Nothing was changed.':
    'Le hub là-bas appartient à un autre site. Rien n’a été changé.',
  'Nothing is left that could be granted.': 'Il ne reste rien à accorder.',
  'This device may spend {0} of it.': 'Cet appareil peut en dépenser {0}.',
  'What answers at {0} has another key than the hub that this device knows. Nothing was sent. If the hub was set up anew, enter its address again with its new key.':
    'Ce qui répond à {0} a une autre clé que le hub que cet appareil connaît. Rien n’a été envoyé. Si le hub a été réinstallé, saisissez à nouveau son adresse avec sa nouvelle clé.',
  'The central hub does not answer: nothing can be granted.':
    'Le hub central ne répond pas : rien ne peut être accordé.',
  'What was granted has not come down yet. Try again soon.':
    'Ce qui a été accordé n’est pas encore arrivé. Réessayez bientôt.',
  'The hub refuses.': 'Le hub refuse.',
  '{0} answered {1}.': '{0} a répondu {1}.',
  'A commit is too large for the hub.': 'Un envoi est trop grand pour le hub.',
  'The hub has commits of this device up to {0} that are missing here.':
    'Le hub a des envois de cet appareil jusqu’à {0} qui manquent ici.',
  'No hub is known: nothing can be granted.': 'Aucun hub n’est connu : rien ne peut être accordé.',
  'The hub at {0} does not answer ({1}).': 'Le hub à {0} ne répond pas ({1}).',
  'The back office has shut this device out. What is done on it now reaches nobody else.':
    'Le bureau a exclu cet appareil. Ce qu’on y fait maintenant n’atteint plus personne.',
  'The hub does not know this device now. It proves itself by its key within seconds; if this stays for a minute, ask the office for a new code and join again.':
    'Le hub ne connaît pas cet appareil pour le moment. Il se prouve par sa clé en quelques secondes ; si cela dure une minute, demandez au bureau un nouveau code et inscrivez-le à nouveau.',
  'The hub at {0} does not answer. It is asked again by itself; look whether it runs and whether the network is there.':
    'Le hub à {0} ne répond pas. Il est réinterrogé de lui-même ; vérifiez qu’il tourne et que le réseau est là.',
  'The hub at {0} cannot tell what is new now ({1}). It is asked again by itself; if this stays, let somebody run npm run doctor.':
    'Le hub à {0} ne peut pas dire ce qui est nouveau ({1}). Il est réinterrogé de lui-même ; si cela dure, faites lancer npm run doctor.',
  'The hub at {0} refuses to tell what is new ({1}). It is asked again by itself; if this stays, let somebody run npm run doctor.':
    'Le hub à {0} refuse de dire ce qui est nouveau ({1}). Il est réinterrogé de lui-même ; si cela dure, faites lancer npm run doctor.',
  'This device is not enrolled at a hub yet.': 'Cet appareil n’est encore inscrit à aucun hub.',
  'Nothing was saved. {0}.': 'Rien n’a été enregistré. {0}.',
  'The database {0} is damaged ({1}). Move it away and start again: what the hub has comes back.':
    'La base de données {0} est endommagée ({1}). Déplacez-la et relancez : ce que le hub possède revient.',
  'The disk that holds {0} is full. Free some space.':
    'Le disque qui contient {0} est plein. Libérez de la place.',
  'Another program uses {0}. Close it, or choose another folder.':
    'Un autre programme utilise {0}. Fermez-le, ou choisissez un autre dossier.',
  '{0} cannot be written ({1}).': '{0} ne peut pas être écrit ({1}).',
  'The disk is full: nothing was stored. Free some space.':
    'Le disque est plein : rien n’a été enregistré. Libérez de la place.',
  'The disk failed: nothing was stored ({0}).':
    'Le disque est en panne : rien n’a été enregistré ({0}).',
  '{0}: this is more than can be entered. Enter less.':
    '{0} : c’est plus que ce qui peut être saisi. Saisissez moins.',
  '{0}: {1} is too much, the most is {2}. Enter less.':
    '{0} : {1} est trop, au plus {2}. Saisissez moins.',
  '{0}: this is less than can be entered. Enter more.':
    '{0} : c’est moins que ce qui peut être saisi. Saisissez plus.',
  '{0}: {1} is too little, the least is {2}. Enter more.':
    '{0} : {1} est trop peu, au moins {2}. Saisissez plus.',
  '{0}: {1} characters are too many, the most is {2}. Shorten it.':
    '{0} : {1} caractères, c’est trop, au plus {2}. Raccourcissez le texte.',
  '{0}: nothing that can be read was typed. Type at least one letter or digit.':
    '{0} : rien de lisible n’a été saisi. Écrivez au moins une lettre ou un chiffre.',
  '{0}: {1} characters are too few, the least is {2}. Type more.':
    '{0} : {1} caractères, c’est trop peu, au moins {2}. Écrivez davantage.',
};
