import type { Sentences } from '../telling.ts';

/** What is said of printers, scales, scanners, drawers and probes. */
export const devicesSentences: Sentences = {
  'Opens on: nothing is typed. Type 1 to 16 bytes, two digits 0-9 or A-F each, as in 07.':
    'S’ouvre par : rien n’est tapé. Tapez 1 à 16 octets de deux caractères 0-9 ou A-F chacun, comme 07.',
  'Opens on: {0} is not 1 to 16 bytes in hex. Type two digits 0-9 or A-F for each, as in 07 or 1B 70 00 19 FA.':
    'S’ouvre par : {0} n’est pas 1 à 16 octets en hexadécimal. Tapez deux caractères 0-9 ou A-F pour chacun, comme 07 ou 1B 70 00 19 FA.',
  '"{0}" is no network address: write host and port, as in 192.168.1.50:9100.':
    '« {0} » n’est pas une adresse réseau : écrivez hôte et port, comme 192.168.1.50:9100.',
  '"{0}" is no serial line: write path and speed, as in /dev/ttyUSB0@9600,8n1.':
    '« {0} » n’est pas une ligne série : écrivez chemin et vitesse, comme /dev/ttyUSB0@9600,8n1.',
  '"{0}" names no printer: write its path.':
    '« {0} » ne nomme aucune imprimante : écrivez son chemin.',
  '"{0}" names no file: write its path.': '« {0} » ne nomme aucun fichier : écrivez son chemin.',
  'The printer does not answer.': 'L’imprimante ne répond pas.',
  'Check that it is switched on and that its cable is in, then wait a moment.':
    'Vérifiez qu’elle est allumée et que son câble est branché, puis attendez un instant.',
  'The cover is open.': 'Le capot est ouvert.',
  'Close the cover until it clicks.': 'Fermez le capot jusqu’au déclic.',
  'The paper has run out.': 'Il n’y a plus de papier.',
  'Put in a new roll and close the cover. What was being printed goes on by itself.':
    'Mettez un nouveau rouleau et fermez le capot. L’impression en cours reprend d’elle-même.',
  'The cutter is stuck.': 'Le massicot est bloqué.',
  'Open the cover, take out loose paper, close it and switch the printer off and on.':
    'Ouvrez le capot, retirez le papier libre, fermez-le, puis éteignez et rallumez l’imprimante.',
  'The print head is too hot.': 'La tête d’impression est trop chaude.',
  'Wait a minute or two. It goes on by itself once it has cooled.':
    'Attendez une minute ou deux. Elle reprend d’elle-même une fois refroidie.',
  'The printer reports an error.': 'L’imprimante signale une erreur.',
  'Open and close the cover. If it stays, switch the printer off and on.':
    'Ouvrez et fermez le capot. Si cela dure, éteignez et rallumez l’imprimante.',
  'The printer has failed.': 'L’imprimante est en panne.',
  'Switch it off and on. If it says so again, send papers to another printer and have it repaired.':
    'Éteignez-la et rallumez-la. Si elle le redit, envoyez les papiers à une autre imprimante et faites-la réparer.',
  'The printer is offline.': 'L’imprimante est hors ligne.',
  'Let go of the feed button, or press the button that puts it online.':
    'Relâchez le bouton d’avance, ou appuyez sur celui qui la met en ligne.',
  'The paper is nearly at its end.': 'Le papier est presque fini.',
  'Have a new roll ready.': 'Tenez prêt un nouveau rouleau.',
  'Papers cannot be written to this file.': 'On ne peut pas écrire de papiers dans ce fichier.',
  'Check that its folder is there, that the path is not itself a folder, that this account may write there, and that the disk has room.':
    'Vérifiez que son dossier existe, que le chemin n’est pas lui-même un dossier, que ce compte peut y écrire et qu’il y a de la place sur le disque.',
  'If both are so, choose its model: it does not say what it is.':
    'Si les deux sont en ordre, choisissez son modèle : elle n’indique pas ce qu’elle est.',
  'If it stays silent, it may be a printer or a port that cannot answer: take it off and add it by address, reached by File, with the path {0}. Its papers then count as sent, not as printed, and nobody is told that its paper is out or its cover open.':
    'Si elle reste muette, l’imprimante ou le port ne peut peut-être pas répondre : retirez-la et ajoutez-la par adresse, atteinte par Fichier, avec le chemin {0}. Ses papiers comptent alors comme envoyés, pas comme imprimés, et personne ne sait que le papier manque ou que le capot est ouvert.',
  'The sensor is not connected or is broken.': 'Le capteur n’est pas connecté ou est cassé.',
  'The sensor has just been switched on. Wait for its next value.':
    'Le capteur vient d’être allumé. Attendez sa prochaine valeur.',
  'The value is beyond what a probe can measure.':
    'La valeur dépasse ce qu’une sonde peut mesurer.',
  'The temperature jumped. It is being measured again.':
    'La température a sauté. Elle est mesurée à nouveau.',
  'The scale does not answer. Check its cable and power.':
    'La balance ne répond pas. Vérifiez son câble et son alimentation.',
  'This has been sold. Take it off the scale before weighing again.':
    'Ceci a été vendu. Retirez-le de la balance avant de peser à nouveau.',
  'Asked when something is weighed.': 'Demandé quand on pèse quelque chose.',
  'The scale sends what cannot be read. Check its line settings.':
    'La balance envoie de l’illisible. Vérifiez les réglages de sa ligne.',
  'The weight is not still. Wait a moment.': 'Le poids n’est pas stable. Attendez un instant.',
  'The scale is empty. Put the goods on it.': 'La balance est vide. Posez-y la marchandise.',
  'Too heavy for this scale. Weigh in parts.':
    'Trop lourd pour cette balance. Pesez en plusieurs fois.',
  'The scale shows less than zero. Empty it and set it to zero.':
    'La balance affiche moins que zéro. Videz-la et mettez-la à zéro.',
  'The scale has no true zero. Empty it and switch it off and on.':
    'La balance n’a pas de vrai zéro. Videz-la, puis éteignez-la et rallumez-la.',
  'Too light to be weighed for sale.': 'Trop léger pour être pesé à la vente.',
  'The weight cannot be right. Check the set-up of the scale.':
    'Le poids ne peut pas être juste. Vérifiez la configuration de la balance.',
  'The scale weighs in another unit. Check its set-up.':
    'La balance pèse dans une autre unité. Vérifiez sa configuration.',
  'The scale and the register both take a tare off. Clear one of them.':
    'La balance et la caisse déduisent toutes deux une tare. Effacez-en une.',
  'The tare has changed: what lies on the scale is read anew.':
    'La tare a changé : ce qui est sur la balance est relu.',
  'The scale tells each weight once, and too long ago. Lift the goods off and put them on again.':
    'La balance dit chaque poids une fois, et c’était il y a trop longtemps. Retirez la marchandise et reposez-la.',
  'Take everything off the scale once, then weigh.':
    'Retirez tout de la balance une fois, puis pesez.',
  'The scale reports a fault. Have it looked at.':
    'La balance signale un défaut. Faites-la examiner.',
  'The scale did not accept the question. Try again.':
    'La balance n’a pas accepté la question. Réessayez.',
  "The scale is sealed for another cash register's key and gives no weight.":
    'La balance est scellée pour la clé d’une autre caisse et ne donne aucun poids.',
  'At least {0} is sold.': 'On vend à partir de {0}.',
  '{0} on the scale less {1} tare is {2}.': '{0} sur la balance moins {1} de tare font {2}.',
  '{0} on the scale.': '{0} sur la balance.',
  '{0} was misread. Scan again.': '{0} a été mal lu. Scannez à nouveau.',
  'The price in {0} was misread. Scan again.': 'Le prix dans {0} a été mal lu. Scannez à nouveau.',
  'Nothing here has the code {0}.': 'Rien ici n’a le code {0}.',
  'The check digit of AI {0} ({1}) is wrong. Scan again.':
    'Le chiffre de contrôle de l’AI {0} ({1}) est faux. Scannez à nouveau.',
  '{0} on this code ({1}) cannot be right. Add the goods by hand.':
    '{0} sur ce code ({1}) ne peut pas être juste. Ajoutez la marchandise à la main.',
  '{0} was misread: its check digit should be {1}. Scan again.':
    '{0} a été mal lu : son chiffre de contrôle devrait être {1}. Scannez à nouveau.',
  '{0} has {1} digits; 8, 12, 13 or 14 were expected':
    '{0} a {1} chiffres ; 8, 12, 13 ou 14 étaient attendus',
  '{0} is no layout: it {1}. Type one a line, as in 21IIIIIWWWWWC.':
    '{0} n’est pas un format : {1}. Tapez-en un par ligne, comme 21IIIIIWWWWWC.',
  '{0} would never be used: {1} above it reads the same codes. Take one of them out, or change how it begins.':
    '{0} ne servirait jamais : {1} au-dessus lit les mêmes codes. Retirez l’un des deux, ou changez son début.',
  'The device is not plugged in, or two of its kind cannot be told apart.':
    'L’appareil n’est pas branché, ou deux du même genre ne peuvent être distingués.',
  'The device was unplugged or switched off.': 'L’appareil a été débranché ou éteint.',
  'The device is there and says nothing. Check its power and its line settings.':
    'L’appareil est là et ne dit rien. Vérifiez son alimentation et les réglages de sa ligne.',
  'This account may not open {0}.': 'Ce compte ne peut pas ouvrir {0}.',
  'Add the account to the group {0} ("sudo usermod -aG {1} $USER") and log in anew.':
    'Ajoutez le compte au groupe {0} ("sudo usermod -aG {1} $USER") et reconnectez-vous.',
  'Nothing answers at {0}:{1}. Check its power and network.':
    'Rien ne répond à {0}:{1}. Vérifiez l’alimentation et le réseau.',
  'The display is there and takes nothing. Check its power and its line settings.':
    'L’afficheur est là et n’accepte rien. Vérifiez son alimentation et les réglages de sa ligne.',
  'Choose first on which line of its cable the drawer tells its switch: CTS, DSR or DCD.':
    'Choisissez d’abord sur quelle ligne de son câble le tiroir signale son contact : CTS, DSR ou DCD.',
  'The drawer is not plugged in, or its server does not answer. Check its cable and power.':
    'Le tiroir n’est pas branché, ou son serveur ne répond pas. Vérifiez son câble et son alimentation.',
  'This line has no {0} that can be read: a device server or a virtual port passes bytes only. The drawer opens, but nobody is told whether it is open. Choose "No sensor", or plug the box into a serial port of this computer.':
    'Cette ligne n’a pas de {0} lisible : un serveur d’appareils ou un port virtuel ne transmet que des octets. Le tiroir s’ouvre, mais personne ne sait s’il est ouvert. Choisissez « Sans capteur », ou branchez le boîtier sur un port série de cet ordinateur.',
  'This account may not open {0}. Run "npm run doctor" for the cure.':
    'Ce compte ne peut pas ouvrir {0}. Lancez "npm run doctor" pour le remède.',
  '{0} cannot be opened: {1}': '{0} ne peut pas être ouvert : {1}',
  '{0}: "{1}". Set the probe up with the driver of its kind, or check its line.':
    '{0} : « {1} ». Configurez la sonde avec le pilote de son genre, ou vérifiez sa ligne.',
  'The scale says nothing new. Lift the goods off and put them on again. If it stays silent, check its cable and power.':
    'La balance ne dit rien de nouveau. Retirez la marchandise et reposez-la. Si elle reste muette, vérifiez son câble et son alimentation.',
  'The scale has not answered since it was connected. Put something on it. If it stays silent, check its cable, power and line settings.':
    'La balance n’a pas répondu depuis sa connexion. Posez-y quelque chose. Si elle reste muette, vérifiez son câble, son alimentation et les réglages de sa ligne.',
  'Nothing is plugged in at {0}.': 'Rien n’est branché à {0}.',
  '{0} is used by another program. End that program.':
    '{0} est utilisé par un autre programme. Fermez-le.',
  'This printer is not plugged in.': 'Cette imprimante n’est pas branchée.',
  'Nobody answers at {0}:{1}.': 'Personne ne répond à {0}:{1}.',
  '{0} is used by another program.': '{0} est utilisé par un autre programme.',
  'There is no {0}.': '{0} n’existe pas.',
  '{0} cannot be opened ({1}).': '{0} ne peut pas être ouvert ({1}).',
  'Calibrated on: {0} (sensor {1}) is a day to come. Type the day on which it was calibrated, today at the latest.':
    'Étalonné le : {0} (capteur {1}) est un jour à venir. Tapez le jour de l’étalonnage, au plus tard aujourd’hui.',
  'Calibrated on: {0} (sensor {1}) is more than ten years ago. Type the day on which it was calibrated last.':
    'Étalonné le : {0} (capteur {1}) date de plus de dix ans. Tapez le jour du dernier étalonnage.',
  'Due again on: {0} (sensor {1}) is more than five years away. Type the day by which it is to be checked again.':
    'À refaire le : {0} (capteur {1}) est dans plus de cinq ans. Tapez le jour avant lequel il faut vérifier à nouveau.',
  'Due again on: {0} (sensor {1}) is not later than {2}, when it was calibrated. Type a later day.':
    'À refaire le : {0} (capteur {1}) n’est pas après {2}, jour de l’étalonnage. Tapez un jour plus tardif.',
  'Nobody has told yet how this probe is.': 'Personne n’a encore dit comment va cette sonde.',
  'It measures nothing, and its machine does not say why. Look at it there.':
    'Elle ne mesure rien, et sa machine ne dit pas pourquoi. Regardez là-bas.',
  'This device was taken off already.': 'Cet appareil a déjà été retiré.',
  'This device was taken off meanwhile.': 'Cet appareil a été retiré entre-temps.',
  'This printer was taken off meanwhile. Choose another one.':
    'Cette imprimante a été retirée entre-temps. Choisissez-en une autre.',
  '{0} already hands its papers on to this one. Choose another printer.':
    '{0} transmet déjà ses papiers à celle-ci. Choisissez une autre imprimante.',
  'A new device needs a name, a kind and an address. Fill them in.':
    'Un nouvel appareil demande un nom, un genre et une adresse. Remplissez-les.',
  'This device is set up already, as {0}. Change it there.':
    'Cet appareil est déjà configuré, sous {0}. Changez-le là.',
  'Only a display shows guests their check.': 'Seul un afficheur montre aux clients leur addition.',
  'Only with a scale does a register weigh.': 'Une caisse ne pèse qu’avec une balance.',
  'Only a drawer, or a printer with one, is opened.':
    'Seul un tiroir, ou une imprimante qui en a un, s’ouvre.',
  'Only printers take papers. Leave the roles empty.':
    'Seules les imprimantes reçoivent des papiers. Laissez les rôles vides.',
  "Address: {0} is no network address. Type an IP address, as in 192.168.1.50, or the device's name in the network.":
    'Adresse : {0} n’est pas une adresse réseau. Tapez une adresse IP, comme 192.168.1.50, ou le nom de l’appareil dans le réseau.',
  'Address: {0} is no port. Type a number from 1 to 65535 behind the colon.':
    'Adresse : {0} n’est pas un port. Tapez un nombre de 1 à 65535 après les deux-points.',
  'Address: {0} is set up there already. Change that device, or type another address.':
    'Adresse : {0} y est déjà configuré. Changez cet appareil, ou tapez une autre adresse.',
  'Name: another device is called {0}. Type another name, so that people can tell them apart.':
    'Nom : un autre appareil s’appelle {0}. Tapez un autre nom, pour qu’on puisse les distinguer.',
  'The device process is not running. Wait a moment.':
    'Le programme des appareils ne tourne pas. Attendez un instant.',
  'This set-up is not complete. Look at each field.':
    'Cette configuration n’est pas complète. Regardez chaque champ.',
  'Nothing was heard. Check address, unit and the settings of the line.':
    'Rien n’a été entendu. Vérifiez l’adresse, l’unité et les réglages de la ligne.',
  'It answers and gives no weight yet. Put something on it, then try again.':
    'Elle répond et ne donne pas encore de poids. Posez-y quelque chose, puis réessayez.',
  'It answers and measures nothing. Look at its sensor, then try again.':
    'Elle répond et ne mesure rien. Regardez son capteur, puis réessayez.',
  'Only probes and scales are tried from another machine. Set it up, then try it there.':
    'Seules les sondes et les balances s’essaient depuis une autre machine. Configurez-le, puis essayez-le là-bas.',
};
