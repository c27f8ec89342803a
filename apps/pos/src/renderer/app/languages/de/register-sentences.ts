import type { Sentences } from '@galley/ui/language';

/** What the core of a register says by itself. */
export const registerSentences: Sentences = {
  "The site's data have not arrived yet. Check that a hub is reachable and wait a moment.":
    'Die Daten des Standorts sind noch nicht da. Prüfe, ob ein Hub erreichbar ist, und warte einen Moment.',
  'Nobody is logged in at this window. Type your PIN.':
    'An diesem Fenster ist niemand angemeldet. Gib deine PIN ein.',
  '{0} left, of which this register may sell {1}: other registers hold {2}. Ask them, or a manager to sell it all the same.':
    'Noch {0}, davon darf diese Kasse {1} verkaufen: Andere Kassen haben {2}. Frag dort, oder ein Manager verkauft es trotzdem.',
  'Only {0} left, not {1}. Sell fewer, or ask a manager to sell them all the same.':
    'Nur noch {0} da, nicht {1}. Verkauf weniger, oder ein Manager verkauft sie trotzdem.',
  '{0} left, of which this register may sell {1} now: the hub has not granted it the rest. Try again with a connection, or ask a manager to sell it all the same.':
    'Noch {0}, davon darf diese Kasse jetzt {1} verkaufen: Den Rest hat ihr der Hub nicht zugeteilt. Versuch es mit Verbindung noch einmal, oder ein Manager verkauft es trotzdem.',
  'The device process does not answer. It is ended and started again; papers wait.':
    'Das Programm für Geräte antwortet nicht. Es wird beendet und neu gestartet; Belege warten.',
  'The device process ended and is started again; papers wait. If it stays so, start Galley again.':
    'Das Programm für Geräte ist ausgefallen und wird neu gestartet; Belege warten. Bleibt es so, starte Galley neu.',
  'Nobody listens to it at this moment: the program for devices is started again. Wait a minute; if it stays so, start Galley again.':
    'Im Moment hört ihm niemand zu: das Programm für Geräte wird neu gestartet. Warte eine Minute; bleibt es so, starte Galley neu.',
  'This printer cannot answer: what is sent counts as sent, not as printed. Look at its papers.':
    'Dieser Drucker kann nicht antworten: was gesendet ist, gilt als gesendet, nicht als gedruckt. Sieh nach seinen Belegen.',
  'Its settings cannot be read, and nobody listens to it. Take it off and set it up anew.':
    'Seine Einstellungen sind nicht lesbar, und niemand hört ihm zu. Nimm es weg und richte es neu ein.',
  'The scanner was not heard for {0} s. What was scanned in that time is not on the check: scan it again.':
    'Der Scanner war {0} s lang nicht zu hören. Was in dieser Zeit gescannt wurde, ist nicht auf der Rechnung: scanne es noch einmal.',
  'This label says {0} of {1}. It must be 1 to 999: ring it by hand.':
    'Auf diesem Etikett steht {0} × {1}. Erlaubt sind 1 bis 999: Boniere es von Hand.',
  'This label says a weight, and {0} is sold by the piece. Ring it by hand.':
    'Auf diesem Etikett steht ein Gewicht, und {0} wird stückweise verkauft. Boniere es von Hand.',
  'This label says a price, and {0} has one of its own. Ring it by hand, or give the label to a manager.':
    'Auf diesem Etikett steht ein Preis, und {0} hat einen eigenen. Boniere es von Hand, oder gib das Etikett einem Manager.',
  'This label says no price for {0}. Ask a manager to type it.':
    'Auf diesem Etikett steht kein Preis für {0}. Bitte einen Manager, ihn einzutippen.',
  'This label says neither weight nor price. Weigh the goods.':
    'Dieses Etikett nennt weder Gewicht noch Preis. Wiege die Ware.',
  'Nothing lies still on the scale. Put the container on it, then take the tare.':
    'Auf der Waage liegt nichts still. Stell den Behälter darauf, dann nimm die Tara.',
  'This scale is no longer set up here.': 'Diese Waage ist hier nicht mehr eingerichtet.',
  'The weight has changed. Look at it again.':
    'Das Gewicht hat sich geändert. Sieh es noch einmal an.',
  'This person no longer works here. Ask a manager.':
    'Diese Person arbeitet nicht mehr hier. Frag einen Manager.',
  'The drawer is not waited for any more.': 'Auf die Kassenlade wird nicht mehr gewartet.',
  'File: {0} is a folder. Type the path of a file, as in {1}.':
    'Datei: {0} ist ein Ordner. Gib den Pfad einer Datei ein, etwa {1}.',
  'File: the folder {0} is not there. Make it, or type another path.':
    'Datei: den Ordner {0} gibt es nicht. Leg ihn an oder gib einen anderen Pfad ein.',
  '{0} hangs on {1}. Open it there, or take it off and set it up here.':
    '{0} hängt an {1}. Öffne sie dort, oder nimm sie weg und richte sie hier ein.',
  'No printer for receipts is set up here.': 'Hier ist kein Drucker für Belege eingerichtet.',
  'Nothing is on the check yet. Add a line first.':
    'Auf der Rechnung ist noch nichts. Füge erst eine Position hinzu.',
  'The order type of this check is gone.': 'Die Bestellart dieser Rechnung gibt es nicht mehr.',
  'E-mail is not set up at this register.': 'An dieser Kasse ist kein E-Mail-Versand eingerichtet.',
  'This e-mail is no longer waiting.': 'Diese E-Mail wartet nicht mehr.',
  'This receipt is not known here.': 'Dieser Beleg ist hier nicht bekannt.',
  'Another window took this code.': 'Ein anderes Fenster hat diesen Code genommen.',
  '{0} says {1}, which is no port. Give it a number from 1 to 65535 and start the register again.':
    '{0} sagt {1}, und das ist kein Port. Gib eine Zahl von 1 bis 65535 an und starte die Kasse neu.',
  'Other programs cannot print here: port {0} is taken by another program. End that one, or give {1} another number.':
    'Andere Programme können hier nicht drucken: Port {0} ist von einem anderen Programm belegt. Beende es oder gib {1} eine andere Nummer.',
  'Other programs cannot print here: port {0} cannot be opened ({1}). Give {2} another number.':
    'Andere Programme können hier nicht drucken: Port {0} lässt sich nicht öffnen ({1}). Gib {2} eine andere Nummer.',
  'This paper cannot be read here. Dismiss it, print a copy.':
    'Dieses Papier ist hier nicht lesbar. Verwirf es und druck eine Kopie.',
  'This paper does not wait here any more.': 'Dieses Papier wartet hier nicht mehr.',
  'A copy of a receipt is printed from the check.':
    'Eine Kopie des Belegs wird von der Rechnung aus gedruckt.',
  'This paper is being printed. Wait until it is out or unknown.':
    'Dieses Papier wird gerade gedruckt. Warte, bis es heraus oder ungewiss ist.',
  'The line above is {0} mm paper from edge to edge.':
    'Die Linie oben reicht auf Papier von {0} mm von Rand zu Rand.',
  'If it breaks in two, choose 58 mm. If it ends before the edge, choose 80 mm.':
    'Bricht sie in zwei Teile, wähle 58 mm. Endet sie vor dem Rand, wähle 80 mm.',
  'If you can read all of this, the printer works.':
    'Wenn du das alles lesen kannst, funktioniert der Drucker.',
  'This printer was taken off meanwhile.': 'Dieser Drucker wurde inzwischen entfernt.',
  'This register does not have the check yet. Wait until it has caught up, or open a new one.':
    'Diese Kasse hat die Rechnung noch nicht. Warte, bis sie aufgeholt hat, oder öffne eine neue.',
  'This payment is not known here. Look at the check again.':
    'Diese Zahlung ist hier nicht bekannt. Sieh die Rechnung noch einmal an.',
  'This line is no longer on the check. Pick it again.':
    'Diese Position ist nicht mehr auf der Rechnung. Wähle sie neu.',
  'This register does not have the check yet. Wait until it has caught up.':
    'Diese Kasse hat die Rechnung noch nicht. Warte, bis sie aufgeholt hat.',
  'This register does not reach that printer.': 'Diese Kasse erreicht jenen Drucker nicht.',
  'The printer does not tell its state. Look whether it is on and reached, then try again.':
    'Der Drucker meldet seinen Zustand nicht. Sieh nach, ob er an und erreichbar ist, und versuch es dann noch einmal.',
  'Its line is not open. Look whether the drawer is plugged in, then try again.':
    'Ihre Leitung ist nicht offen. Sieh nach, ob die Kassenlade eingesteckt ist, und versuch es dann noch einmal.',
  'That took longer than a minute. Type your PIN again.':
    'Das hat länger als eine Minute gedauert. Gib deine PIN noch einmal ein.',
  'Only someone who may correct punches of the time clock can agree to this. Ask a manager.':
    'Dem kann nur zustimmen, wer Stempelungen der Zeiterfassung berichtigen darf. Frag einen Manager.',
  'Training at this register is over. Log in to go on with real checks.':
    'Die Übung an dieser Kasse ist vorbei. Melde dich an, um mit echten Rechnungen weiterzumachen.',
  'Devices are set up outside of training. Leave training first.':
    'Geräte werden außerhalb der Übung eingerichtet. Beende erst die Übung.',
  'This is no badge of somebody who works here. Type the PIN.':
    'Das ist keine Karte von jemandem, der hier arbeitet. Gib die PIN ein.',
  'The badge was not read. Present it again.':
    'Die Karte wurde nicht gelesen. Halte sie noch einmal hin.',
  'This register has made no Z yet.': 'Diese Kasse hat noch keinen Z-Bericht gemacht.',
  'No drawer is open here. Open it with its float: then cash can be taken and given.':
    'Hier ist keine Kassenlade offen. Öffne sie mit ihrem Wechselgeld: dann kann Bargeld genommen und gegeben werden.',
};
