import type { Sentences } from '../telling.ts';

/** What is said of printers, scales, scanners, drawers and probes. */
export const devicesSentences: Sentences = {
  'Opens on: nothing is typed. Type 1 to 16 bytes, two digits 0-9 or A-F each, as in 07.':
    'Öffnet auf: nichts eingegeben. Gib 1 bis 16 Bytes mit je zwei Zeichen 0-9 oder A-F ein, etwa 07.',
  'Opens on: {0} is not 1 to 16 bytes in hex. Type two digits 0-9 or A-F for each, as in 07 or 1B 70 00 19 FA.':
    'Öffnet auf: {0} sind nicht 1 bis 16 Bytes in Hex. Gib für jedes zwei Zeichen 0-9 oder A-F ein, etwa 07 oder 1B 70 00 19 FA.',
  '"{0}" is no network address: write host and port, as in 192.168.1.50:9100.':
    '„{0}“ ist keine Netzwerkadresse: schreib Rechner und Port, etwa 192.168.1.50:9100.',
  '"{0}" is no serial line: write path and speed, as in /dev/ttyUSB0@9600,8n1.':
    '„{0}“ ist keine serielle Leitung: schreib Pfad und Geschwindigkeit, etwa /dev/ttyUSB0@9600,8n1.',
  '"{0}" names no printer: write its path.': '„{0}“ nennt keinen Drucker: schreib seinen Pfad.',
  '"{0}" names no file: write its path.': '„{0}“ nennt keine Datei: schreib ihren Pfad.',
  'The printer does not answer.': 'Der Drucker antwortet nicht.',
  'Check that it is switched on and that its cable is in, then wait a moment.':
    'Prüfe, ob er eingeschaltet ist und sein Kabel steckt, und warte dann einen Moment.',
  'The cover is open.': 'Die Klappe ist offen.',
  'Close the cover until it clicks.': 'Schließ die Klappe, bis sie einrastet.',
  'The paper has run out.': 'Das Papier ist zu Ende.',
  'Put in a new roll and close the cover. What was being printed goes on by itself.':
    'Leg eine neue Rolle ein und schließ die Klappe. Was gerade gedruckt wurde, geht von selbst weiter.',
  'The cutter is stuck.': 'Das Messer klemmt.',
  'Open the cover, take out loose paper, close it and switch the printer off and on.':
    'Öffne die Klappe, nimm loses Papier heraus, schließ sie und schalte den Drucker aus und ein.',
  'The print head is too hot.': 'Der Druckkopf ist zu heiß.',
  'Wait a minute or two. It goes on by itself once it has cooled.':
    'Warte ein, zwei Minuten. Ist er abgekühlt, geht es von selbst weiter.',
  'The printer reports an error.': 'Der Drucker meldet einen Fehler.',
  'Open and close the cover. If it stays, switch the printer off and on.':
    'Öffne und schließ die Klappe. Bleibt der Fehler, schalte den Drucker aus und ein.',
  'The printer has failed.': 'Der Drucker ist ausgefallen.',
  'Switch it off and on. If it says so again, send papers to another printer and have it repaired.':
    'Schalte ihn aus und ein. Meldet er es wieder, leite Papiere auf einen anderen Drucker um und lass ihn reparieren.',
  'The printer is offline.': 'Der Drucker ist offline.',
  'Let go of the feed button, or press the button that puts it online.':
    'Lass die Vorschubtaste los, oder drück die Taste, die ihn online schaltet.',
  'The paper is nearly at its end.': 'Das Papier ist fast zu Ende.',
  'Have a new roll ready.': 'Halte eine neue Rolle bereit.',
  'Papers cannot be written to this file.': 'In diese Datei lassen sich keine Papiere schreiben.',
  'Check that its folder is there, that the path is not itself a folder, that this account may write there, and that the disk has room.':
    'Prüfe, ob ihr Ordner da ist, der Pfad nicht selbst ein Ordner ist, dieses Konto dort schreiben darf und die Festplatte Platz hat.',
  'If both are so, choose its model: it does not say what it is.':
    'Stimmt beides, wähle sein Modell: er sagt nicht, was er ist.',
  'If it stays silent, it may be a printer or a port that cannot answer: take it off and add it by address, reached by File, with the path {0}. Its papers then count as sent, not as printed, and nobody is told that its paper is out or its cover open.':
    'Bleibt er stumm, kann der Drucker oder Anschluss vielleicht nicht antworten: nimm ihn weg und füge ihn nach Adresse hinzu, erreicht über Datei, mit dem Pfad {0}. Seine Papiere gelten dann als gesendet, nicht als gedruckt, und niemand erfährt, dass sein Papier zu Ende oder seine Klappe offen ist.',
  'The sensor is not connected or is broken.': 'Der Fühler ist nicht angeschlossen oder defekt.',
  'The sensor has just been switched on. Wait for its next value.':
    'Der Fühler wurde eben eingeschaltet. Warte auf seinen nächsten Wert.',
  'The value is beyond what a probe can measure.':
    'Der Wert liegt außerhalb dessen, was ein Fühler messen kann.',
  'The temperature jumped. It is being measured again.':
    'Die Temperatur ist gesprungen. Sie wird noch einmal gemessen.',
  'The scale does not answer. Check its cable and power.':
    'Die Waage antwortet nicht. Prüfe Kabel und Strom.',
  'This has been sold. Take it off the scale before weighing again.':
    'Das ist schon verkauft. Nimm es von der Waage, bevor du wieder wiegst.',
  'Asked when something is weighed.': 'Wird gefragt, wenn etwas gewogen wird.',
  'The scale sends what cannot be read. Check its line settings.':
    'Die Waage sendet Unlesbares. Prüfe ihre Leitungseinstellungen.',
  'The weight is not still. Wait a moment.': 'Das Gewicht steht nicht still. Warte einen Moment.',
  'The scale is empty. Put the goods on it.': 'Die Waage ist leer. Leg die Ware darauf.',
  'Too heavy for this scale. Weigh in parts.': 'Zu schwer für diese Waage. Wiege in Teilen.',
  'The scale shows less than zero. Empty it and set it to zero.':
    'Die Waage zeigt weniger als null. Leere sie und stell sie auf null.',
  'The scale has no true zero. Empty it and switch it off and on.':
    'Die Waage hat keinen echten Nullpunkt. Leere sie und schalte sie aus und ein.',
  'Too light to be weighed for sale.': 'Zu leicht, um zum Verkauf gewogen zu werden.',
  'The weight cannot be right. Check the set-up of the scale.':
    'Das Gewicht kann nicht stimmen. Prüfe die Einrichtung der Waage.',
  'The scale weighs in another unit. Check its set-up.':
    'Die Waage wiegt in einer anderen Einheit. Prüfe ihre Einrichtung.',
  'The scale and the register both take a tare off. Clear one of them.':
    'Waage und Kasse ziehen beide eine Tara ab. Lösche eine davon.',
  'The tare has changed: what lies on the scale is read anew.':
    'Die Tara hat sich geändert: was auf der Waage liegt, wird neu gelesen.',
  'The scale tells each weight once, and too long ago. Lift the goods off and put them on again.':
    'Die Waage meldet jedes Gewicht einmal, und das ist zu lange her. Nimm die Ware herunter und leg sie wieder auf.',
  'Take everything off the scale once, then weigh.': 'Nimm einmal alles von der Waage, dann wiege.',
  'The scale reports a fault. Have it looked at.':
    'Die Waage meldet einen Fehler. Lass sie prüfen.',
  'The scale did not accept the question. Try again.':
    'Die Waage hat die Frage nicht angenommen. Versuch es noch einmal.',
  "The scale is sealed for another cash register's key and gives no weight.":
    'Die Waage ist für den Schlüssel einer anderen Kasse versiegelt und gibt kein Gewicht.',
  'At least {0} is sold.': 'Verkauft wird ab {0}.',
  '{0} on the scale less {1} tare is {2}.': '{0} auf der Waage abzüglich {1} Tara sind {2}.',
  '{0} on the scale.': '{0} auf der Waage.',
  '{0} was misread. Scan again.': '{0} wurde falsch gelesen. Scanne noch einmal.',
  'The price in {0} was misread. Scan again.':
    'Der Preis in {0} wurde falsch gelesen. Scanne noch einmal.',
  'Nothing here has the code {0}.': 'Den Code {0} hat hier nichts.',
  'The check digit of AI {0} ({1}) is wrong. Scan again.':
    'Die Prüfziffer von AI {0} ({1}) ist falsch. Scanne noch einmal.',
  '{0} on this code ({1}) cannot be right. Add the goods by hand.':
    '{0} auf diesem Code ({1}) kann nicht stimmen. Füge die Ware von Hand hinzu.',
  '{0} was misread: its check digit should be {1}. Scan again.':
    '{0} wurde falsch gelesen: die Prüfziffer sollte {1} sein. Scanne noch einmal.',
  '{0} has {1} digits; 8, 12, 13 or 14 were expected':
    '{0} hat {1} Ziffern; 8, 12, 13 oder 14 wurden erwartet',
  '{0} is no layout: it {1}. Type one a line, as in 21IIIIIWWWWWC.':
    '{0} ist kein Aufbau: {1}. Gib je Zeile einen ein, etwa 21IIIIIWWWWWC.',
  '{0} would never be used: {1} above it reads the same codes. Take one of them out, or change how it begins.':
    '{0} käme nie zum Zug: {1} darüber liest dieselben Codes. Nimm einen davon heraus oder ändere seinen Anfang.',
  'The device is not plugged in, or two of its kind cannot be told apart.':
    'Das Gerät ist nicht eingesteckt, oder zwei derselben Art sind nicht zu unterscheiden.',
  'The device was unplugged or switched off.': 'Das Gerät wurde ausgesteckt oder ausgeschaltet.',
  'The device is there and says nothing. Check its power and its line settings.':
    'Das Gerät ist da und sagt nichts. Prüfe Strom und Leitungseinstellungen.',
  'This account may not open {0}.': 'Dieses Konto darf {0} nicht öffnen.',
  'Add the account to the group {0} ("sudo usermod -aG {1} $USER") and log in anew.':
    'Nimm das Konto in die Gruppe {0} auf ("sudo usermod -aG {1} $USER") und melde dich neu an.',
  'Nothing answers at {0}:{1}. Check its power and network.':
    'An {0}:{1} antwortet nichts. Prüfe Strom und Netzwerk.',
  'The display is there and takes nothing. Check its power and its line settings.':
    'Die Anzeige ist da und nimmt nichts an. Prüfe Strom und Leitungseinstellungen.',
  'Choose first on which line of its cable the drawer tells its switch: CTS, DSR or DCD.':
    'Wähle erst, auf welcher Leitung ihres Kabels die Kassenlade ihren Schalter meldet: CTS, DSR oder DCD.',
  'The drawer is not plugged in, or its server does not answer. Check its cable and power.':
    'Die Kassenlade ist nicht eingesteckt, oder ihr Server antwortet nicht. Prüfe Kabel und Strom.',
  'This line has no {0} that can be read: a device server or a virtual port passes bytes only. The drawer opens, but nobody is told whether it is open. Choose "No sensor", or plug the box into a serial port of this computer.':
    'Diese Leitung hat kein lesbares {0}: ein Geräteserver oder virtueller Anschluss reicht nur Bytes weiter. Die Lade öffnet, aber niemand erfährt, ob sie offen ist. Wähle „Kein Sensor“ oder steck die Box an einen seriellen Anschluss dieses Computers.',
  'This account may not open {0}. Run "npm run doctor" for the cure.':
    'Dieses Konto darf {0} nicht öffnen. Starte "npm run doctor" zur Abhilfe.',
  '{0} cannot be opened: {1}': '{0} lässt sich nicht öffnen: {1}',
  '{0}: "{1}". Set the probe up with the driver of its kind, or check its line.':
    '{0}: „{1}“. Richte den Fühler mit dem Treiber seiner Art ein oder prüfe seine Leitung.',
  'The scale says nothing new. Lift the goods off and put them on again. If it stays silent, check its cable and power.':
    'Die Waage sagt nichts Neues. Nimm die Ware herunter und leg sie wieder auf. Bleibt sie stumm, prüfe Kabel und Strom.',
  'The scale has not answered since it was connected. Put something on it. If it stays silent, check its cable, power and line settings.':
    'Die Waage hat seit dem Verbinden nicht geantwortet. Leg etwas darauf. Bleibt sie stumm, prüfe Kabel, Strom und Leitungseinstellungen.',
  'Nothing is plugged in at {0}.': 'An {0} ist nichts eingesteckt.',
  '{0} is used by another program. End that program.':
    '{0} wird von einem anderen Programm benutzt. Beende es.',
  'This printer is not plugged in.': 'Dieser Drucker ist nicht eingesteckt.',
  'Nobody answers at {0}:{1}.': 'An {0}:{1} antwortet niemand.',
  '{0} is used by another program.': '{0} wird von einem anderen Programm benutzt.',
  'There is no {0}.': '{0} gibt es nicht.',
  '{0} cannot be opened ({1}).': '{0} lässt sich nicht öffnen ({1}).',
  'Calibrated on: {0} (sensor {1}) is a day to come. Type the day on which it was calibrated, today at the latest.':
    'Kalibriert am: {0} (Sensor {1}) ist ein künftiger Tag. Gib den Tag ein, an dem kalibriert wurde, spätestens heute.',
  'Calibrated on: {0} (sensor {1}) is more than ten years ago. Type the day on which it was calibrated last.':
    'Kalibriert am: {0} (Sensor {1}) ist mehr als zehn Jahre her. Gib den Tag ein, an dem zuletzt kalibriert wurde.',
  'Due again on: {0} (sensor {1}) is more than five years away. Type the day by which it is to be checked again.':
    'Wieder fällig am: {0} (Sensor {1}) ist mehr als fünf Jahre entfernt. Gib den Tag ein, bis zu dem wieder geprüft wird.',
  'Due again on: {0} (sensor {1}) is not later than {2}, when it was calibrated. Type a later day.':
    'Wieder fällig am: {0} (Sensor {1}) liegt nicht nach {2}, dem Tag der Kalibrierung. Gib einen späteren Tag ein.',
  'Nobody has told yet how this probe is.': 'Noch hat niemand gemeldet, wie es diesem Fühler geht.',
  'It measures nothing, and its machine does not say why. Look at it there.':
    'Er misst nichts, und sein Rechner sagt nicht, warum. Sieh dort nach.',
  'This device was taken off already.': 'Dieses Gerät wurde schon entfernt.',
  'This device was taken off meanwhile.': 'Dieses Gerät wurde inzwischen entfernt.',
  'This printer was taken off meanwhile. Choose another one.':
    'Dieser Drucker wurde inzwischen entfernt. Wähle einen anderen.',
  '{0} already hands its papers on to this one. Choose another printer.':
    '{0} gibt seine Papiere schon an diesen weiter. Wähle einen anderen Drucker.',
  'A new device needs a name, a kind and an address. Fill them in.':
    'Ein neues Gerät braucht Namen, Art und Adresse. Trag sie ein.',
  'This device is set up already, as {0}. Change it there.':
    'Dieses Gerät ist schon eingerichtet, als {0}. Ändere es dort.',
  'Only a display shows guests their check.': 'Nur eine Anzeige zeigt Gästen ihre Rechnung.',
  'Only with a scale does a register weigh.': 'Nur mit einer Waage wiegt eine Kasse.',
  'Only a drawer, or a printer with one, is opened.':
    'Nur eine Kassenlade oder ein Drucker mit einer wird geöffnet.',
  'Only printers take papers. Leave the roles empty.':
    'Nur Drucker bekommen Papiere. Lass die Rollen leer.',
  "Address: {0} is no network address. Type an IP address, as in 192.168.1.50, or the device's name in the network.":
    'Adresse: {0} ist keine Netzwerkadresse. Gib eine IP-Adresse ein, etwa 192.168.1.50, oder den Namen des Geräts im Netz.',
  'Address: {0} is no port. Type a number from 1 to 65535 behind the colon.':
    'Adresse: {0} ist kein Port. Gib hinter dem Doppelpunkt eine Zahl von 1 bis 65535 ein.',
  'Address: {0} is set up there already. Change that device, or type another address.':
    'Adresse: {0} ist dort schon eingerichtet. Ändere jenes Gerät oder gib eine andere Adresse ein.',
  'Name: another device is called {0}. Type another name, so that people can tell them apart.':
    'Name: ein anderes Gerät heißt {0}. Gib einen anderen Namen ein, damit man sie unterscheiden kann.',
  'The device process is not running. Wait a moment.':
    'Das Programm für Geräte läuft nicht. Warte einen Moment.',
  'This set-up is not complete. Look at each field.':
    'Diese Einrichtung ist nicht vollständig. Sieh jedes Feld an.',
  'Nothing was heard. Check address, unit and the settings of the line.':
    'Nichts war zu hören. Prüfe Adresse, Einheit und Leitungseinstellungen.',
  'It answers and gives no weight yet. Put something on it, then try again.':
    'Sie antwortet und gibt noch kein Gewicht. Leg etwas darauf und versuch es dann noch einmal.',
  'It answers and measures nothing. Look at its sensor, then try again.':
    'Er antwortet und misst nichts. Sieh seinen Sensor an und versuch es dann noch einmal.',
  'Only probes and scales are tried from another machine. Set it up, then try it there.':
    'Nur Fühler und Waagen werden von einem anderen Rechner aus probiert. Richte es ein und probier es dann dort.',
};
