import type { Sentences } from '@galley/ui/language';

/** What the core of a register says by itself. */
export const registerSentences: Sentences = {
  "The site's data have not arrived yet. Check that a hub is reachable and wait a moment.":
    'Les données du site ne sont pas encore arrivées. Vérifiez qu’un hub est joignable et attendez un instant.',
  'Nobody is logged in at this window. Type your PIN.':
    'Personne n’est connecté à cette fenêtre. Tapez votre code PIN.',
  '{0} left, of which this register may sell {1}: other registers hold {2}. Ask them, or a manager to sell it all the same.':
    'Il en reste {0}, dont {1} pour cette caisse : d’autres caisses en détiennent {2}. Demandez-leur, ou à un responsable de vendre quand même.',
  'Only {0} left, not {1}. Sell fewer, or ask a manager to sell them all the same.':
    'Il n’en reste que {0}, pas {1}. Vendez-en moins, ou demandez à un responsable de les vendre quand même.',
  '{0} left, of which this register may sell {1} now: the hub has not granted it the rest. Try again with a connection, or ask a manager to sell it all the same.':
    'Il en reste {0}, dont {1} pour cette caisse maintenant : le hub ne lui a pas accordé le reste. Réessayez avec une connexion, ou demandez à un responsable de vendre quand même.',
  'The device process does not answer. It is ended and started again; papers wait.':
    'Le programme des appareils ne répond pas. Il est arrêté et relancé ; les papiers attendent.',
  'The device process ended and is started again; papers wait. If it stays so, start Galley again.':
    'Le programme des appareils s’est arrêté et est relancé ; les papiers attendent. Si cela dure, relancez Galley.',
  'Nobody listens to it at this moment: the program for devices is started again. Wait a minute; if it stays so, start Galley again.':
    'Personne ne l’écoute en ce moment : le programme des appareils est relancé. Attendez une minute ; si cela dure, relancez Galley.',
  'This printer cannot answer: what is sent counts as sent, not as printed. Look at its papers.':
    'Cette imprimante ne peut pas répondre : ce qui est envoyé compte comme envoyé, pas comme imprimé. Regardez ses papiers.',
  'Its settings cannot be read, and nobody listens to it. Take it off and set it up anew.':
    'Ses réglages sont illisibles et personne ne l’écoute. Retirez-le et configurez-le à nouveau.',
  'The scanner was not heard for {0} s. What was scanned in that time is not on the check: scan it again.':
    'Le lecteur n’a pas été entendu pendant {0} s. Ce qui a été scanné pendant ce temps n’est pas sur l’addition : scannez-le à nouveau.',
  'This label says {0} of {1}. It must be 1 to 999: ring it by hand.':
    'Cette étiquette indique {0} × {1}. Il en faut de 1 à 999 : saisissez-le à la main.',
  'This label says a weight, and {0} is sold by the piece. Ring it by hand.':
    'Cette étiquette indique un poids, et {0} se vend à la pièce. Saisissez-le à la main.',
  'This label says a price, and {0} has one of its own. Ring it by hand, or give the label to a manager.':
    'Cette étiquette indique un prix, et {0} a le sien. Saisissez-le à la main, ou remettez l’étiquette à un responsable.',
  'This label says no price for {0}. Ask a manager to type it.':
    'Cette étiquette n’indique aucun prix pour {0}. Demandez à un responsable de le saisir.',
  'This label says neither weight nor price. Weigh the goods.':
    'Cette étiquette n’indique ni poids ni prix. Pesez la marchandise.',
  'Nothing lies still on the scale. Put the container on it, then take the tare.':
    'Rien n’est immobile sur la balance. Posez-y le récipient, puis prenez la tare.',
  'This scale is no longer set up here.': 'Cette balance n’est plus configurée ici.',
  'The weight has changed. Look at it again.': 'Le poids a changé. Regardez-le à nouveau.',
  'This person no longer works here. Ask a manager.':
    'Cette personne ne travaille plus ici. Demandez à un responsable.',
  'The drawer is not waited for any more.': 'On n’attend plus le tiroir-caisse.',
  'File: {0} is a folder. Type the path of a file, as in {1}.':
    'Fichier : {0} est un dossier. Tapez le chemin d’un fichier, comme {1}.',
  'File: the folder {0} is not there. Make it, or type another path.':
    'Fichier : le dossier {0} n’existe pas. Créez-le, ou tapez un autre chemin.',
  '{0} hangs on {1}. Open it there, or take it off and set it up here.':
    '{0} est branché sur {1}. Ouvrez-le là-bas, ou retirez-le et configurez-le ici.',
  'No printer for receipts is set up here.': 'Aucune imprimante de reçus n’est configurée ici.',
  'Nothing is on the check yet. Add a line first.':
    'Rien n’est encore sur l’addition. Ajoutez d’abord une ligne.',
  'The order type of this check is gone.': 'Le type de commande de cette addition n’existe plus.',
  'E-mail is not set up at this register.':
    'L’envoi d’e-mails n’est pas configuré sur cette caisse.',
  'This e-mail is no longer waiting.': 'Cet e-mail n’attend plus.',
  'This receipt is not known here.': 'Ce reçu n’est pas connu ici.',
  'Another window took this code.': 'Une autre fenêtre a pris ce code.',
  '{0} says {1}, which is no port. Give it a number from 1 to 65535 and start the register again.':
    '{0} indique {1}, qui n’est pas un port. Donnez un nombre de 1 à 65535 et relancez la caisse.',
  'Other programs cannot print here: port {0} is taken by another program. End that one, or give {1} another number.':
    'Les autres programmes ne peuvent pas imprimer ici : le port {0} est pris par un autre programme. Fermez-le, ou donnez à {1} un autre numéro.',
  'Other programs cannot print here: port {0} cannot be opened ({1}). Give {2} another number.':
    'Les autres programmes ne peuvent pas imprimer ici : le port {0} ne peut pas être ouvert ({1}). Donnez à {2} un autre numéro.',
  'This paper cannot be read here. Dismiss it, print a copy.':
    'Ce papier est illisible ici. Écartez-le et imprimez une copie.',
  'This paper does not wait here any more.': 'Ce papier n’attend plus ici.',
  'A copy of a receipt is printed from the check.':
    'La copie d’un reçu s’imprime depuis l’addition.',
  'This paper is being printed. Wait until it is out or unknown.':
    'Ce papier est en cours d’impression. Attendez qu’il soit sorti ou incertain.',
  'The line above is {0} mm paper from edge to edge.':
    'La ligne ci-dessus va d’un bord à l’autre d’un papier de {0} mm.',
  'If it breaks in two, choose 58 mm. If it ends before the edge, choose 80 mm.':
    'Si elle se coupe en deux, choisissez 58 mm. Si elle finit avant le bord, choisissez 80 mm.',
  'If you can read all of this, the printer works.':
    'Si vous pouvez lire tout ceci, l’imprimante fonctionne.',
  'This printer was taken off meanwhile.': 'Cette imprimante a été retirée entre-temps.',
  'This register does not have the check yet. Wait until it has caught up, or open a new one.':
    'Cette caisse n’a pas encore l’addition. Attendez qu’elle ait rattrapé son retard, ou ouvrez-en une nouvelle.',
  'This payment is not known here. Look at the check again.':
    'Ce paiement n’est pas connu ici. Regardez à nouveau l’addition.',
  'This line is no longer on the check. Pick it again.':
    'Cette ligne n’est plus sur l’addition. Choisissez-la à nouveau.',
  'This register does not have the check yet. Wait until it has caught up.':
    'Cette caisse n’a pas encore l’addition. Attendez qu’elle ait rattrapé son retard.',
  'This register does not reach that printer.': 'Cette caisse n’atteint pas cette imprimante.',
  'The printer does not tell its state. Look whether it is on and reached, then try again.':
    'L’imprimante n’indique pas son état. Vérifiez qu’elle est allumée et joignable, puis réessayez.',
  'Its line is not open. Look whether the drawer is plugged in, then try again.':
    'Sa ligne n’est pas ouverte. Vérifiez que le tiroir est branché, puis réessayez.',
  'That took longer than a minute. Type your PIN again.':
    'Cela a pris plus d’une minute. Tapez à nouveau votre code PIN.',
  'Only someone who may correct punches of the time clock can agree to this. Ask a manager.':
    'Seul quelqu’un qui peut corriger les pointages peut accepter cela. Demandez à un responsable.',
  'Training at this register is over. Log in to go on with real checks.':
    'La formation sur cette caisse est terminée. Connectez-vous pour continuer avec de vraies additions.',
  'Devices are set up outside of training. Leave training first.':
    'Les appareils se configurent hors formation. Quittez d’abord la formation.',
  'This is no badge of somebody who works here. Type the PIN.':
    'Ce badge n’est pas celui de quelqu’un qui travaille ici. Tapez le code PIN.',
  'The badge was not read. Present it again.': 'Le badge n’a pas été lu. Présentez-le à nouveau.',
  'This register has made no Z yet.': 'Cette caisse n’a encore fait aucun Z.',
  'No drawer is open here. Open it with its float: then cash can be taken and given.':
    'Aucun tiroir n’est ouvert ici. Ouvrez-le avec son fond de caisse : on peut alors prendre et rendre des espèces.',
};
