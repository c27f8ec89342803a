import type { Sentences } from '../telling.ts';

/** What is said of checks, lines, payments and funds. */
export const checksSentences: Sentences = {
  'The invoice has no name. Type who it is for.':
    'Die Rechnung hat keinen Namen. Gib ein, für wen sie ist.',
  'The invoice has no address. Type that of the guest.':
    'Die Rechnung hat keine Anschrift. Gib die des Gastes ein.',
  'The check is not settled. Take the payment first.':
    'Die Rechnung ist nicht beglichen. Nimm erst die Zahlung an.',
  'Invoice {0} for {1} was made of this check. Print that one again.':
    'Hierfür wurde die Rechnung {0} für {1} erstellt. Drucke diese noch einmal.',
  'All of this check was given back. There is nothing to invoice.':
    'Alles davon wurde erstattet. Es gibt nichts zu berechnen.',
  'This invoice is not known here.': 'Diese Rechnung ist hier nicht bekannt.',
  'Two rates have the letter {0}. Give each its own.':
    'Zwei Sätze haben den Buchstaben {0}. Gib jedem einen eigenen.',
  'A rate of this list is gone. Look at the list again.':
    'Einen Satz dieser Liste gibt es nicht mehr. Sieh die Liste noch einmal an.',
  'The tax {0} has no rate, and what it is on could not be rung. Choose one.':
    'Die Steuer {0} hat keinen Satz, und was ihr unterliegt, ließe sich nicht bonieren. Wähle einen.',
  'The tax {0} has a rate in the price and one on top. Choose one way for it.':
    'Die Steuer {0} hat einen Satz im Preis und einen obendrauf. Wähle eine Art dafür.',
  'In {0} every guest gets a receipt. Choose always.':
    'In {0} bekommt jeder Gast einen Beleg. Wähle „immer“.',
  '{0} cannot be paid in coins: the smallest is {1}. Take {2}, or all that is due.':
    '{0} lassen sich nicht in Münzen bezahlen: die kleinste ist {1}. Nimm {2} oder alles, was offen ist.',
  'No number was typed. Type the number of the certificate that frees the guest of tax.':
    'Es ist keine Nummer angegeben. Gib die Nummer der Bescheinigung ein, die den Gast von der Steuer befreit.',
  'No reason was typed. Say who is free of tax: a school, an embassy.':
    'Es ist kein Grund angegeben. Gib an, wer von der Steuer befreit ist: eine Schule, eine Botschaft.',
  'Only {0} × {1} is on the check, not {2}. Lower the quantity.':
    'Nur {0} × {1} ist auf der Rechnung, nicht {2}. Verringere die Menge.',
  '{0} is shared. Take it off all of this part.':
    '{0} ist geteilt. Nimm den ganzen Anteil herunter.',
  'Nothing is left to take off. Pick a line with a price.':
    'Es ist nichts mehr abzuziehen. Wähle eine Position mit Preis.',
  'Type an amount from {0} to {1}.': 'Gib einen Betrag von {0} bis {1} ein.',
  'Choose a reason for the {0} from the list.': 'Wähle einen Grund aus der Liste: {0}.',
  '{0} was paid on this check already. Take off less, or undo the payment first.':
    '{0} wurden auf dieser Rechnung schon bezahlt. Zieh weniger ab oder mach erst die Zahlung rückgängig.',
  'This is more than they may agree to. Ask a manager.':
    'Das ist mehr, als diese Person genehmigen darf. Frag einen Manager.',
  'A part of {0} is on a check that is settled. Its price stands.':
    'Ein Teil von {0} ist auf einer beglichenen Rechnung. Der Preis bleibt.',
  'It was taken back already. Look at the check again.':
    'Es wurde schon zurückgenommen. Sieh die Rechnung noch einmal an.',
  'What this is to replace was not voided on this check. Add it without.':
    'Was hiermit ersetzt werden soll, wurde auf dieser Rechnung nicht storniert. Füge es ohne hinzu.',
  "{0} is sold from {1} years on. Look at the guest's papers first.":
    '{0} wird ab {1} Jahren verkauft. Sieh erst den Ausweis des Gastes an.',
  '{0} has a price of its own. Ring it as it is.':
    '{0} hat einen eigenen Preis. Boniere es so, wie es ist.',
  'Type the price of {0} first.': 'Gib erst den Preis von {0} ein.',
  'This price is above the highest one. Type a lower one.':
    'Dieser Preis liegt über dem höchsten. Gib einen niedrigeren ein.',
  'This item is no longer on the menu. Choose another one.':
    'Dieser Artikel ist nicht mehr auf der Karte. Wähle einen anderen.',
  '{0} was sent to the kitchen. Void it and add a new line.':
    '{0} ist schon in der Küche. Storniere es und füge eine neue Position hinzu.',
  '{0} belongs to {1}. Ring the deal again for more of it.':
    '{0} gehört zu {1}. Boniere das Menü noch einmal, wenn es mehr sein soll.',
  '{0} is weighed: each weighing is a line of its own. Weigh it again.':
    '{0} wird gewogen: jede Wägung ist eine eigene Position. Wiege es noch einmal.',
  '{0} is no longer on the menu. Remove the line or leave it as it is.':
    '{0} ist nicht mehr auf der Karte. Entferne die Position oder lass sie, wie sie ist.',
  'The check is settled. Open a new check, or refund what was wrong.':
    'Die Rechnung ist beglichen. Öffne eine neue, oder erstatte, was falsch war.',
  '{0} needs a percentage or an amount.': '{0} braucht einen Prozentsatz oder einen Betrag.',
  '{0} is for no order type. Choose one.': '{0} gilt für keine Bestellart. Wähle eine.',
  'The tax of {0} has no rate here. Choose another one.':
    'Die Steuer von {0} hat hier keinen Satz. Wähle eine andere.',
  'Two charges have the same name. Give each its own.':
    'Zwei Zuschläge heißen gleich. Gib jedem einen eigenen Namen.',
  '{0} goes with the check. Take it off there, as a whole.':
    '{0} gehört zur Rechnung. Nimm es dort als Ganzes weg.',
  'No service is charged on this check. There is nothing to change.':
    'Auf dieser Rechnung wird keine Bedienung berechnet. Es gibt nichts zu ändern.',
  '{0} goes with the delivery. Change the zone or the order type, or give it free.':
    '{0} gehört zur Lieferung. Ändere die Zone oder die Bestellart, oder gib es frei.',
  'This line is no longer on the check. Look at the check again and pick the line.':
    'Diese Position ist nicht mehr auf der Rechnung. Sieh die Rechnung noch einmal an und wähle die Position.',
  'Nothing on the check waits to be sent.': 'Auf der Rechnung wartet nichts aufs Senden.',
  'Choose what belongs to {0} first.': 'Wähle erst, was zu {0} gehört.',
  'A part of it is on a check that this register does not have yet. Wait until it has caught up.':
    'Ein Teil davon ist auf einer Rechnung, die diese Kasse noch nicht hat. Warte, bis sie aufgeholt hat.',
  'A check that this is on, or goes to, is settled. Open a new check, or refund what was wrong.':
    'Eine Rechnung, auf der es ist oder auf die es soll, ist beglichen. Öffne eine neue, oder erstatte, was falsch war.',
  '{0} was paid on this check already. Leave as much on it, or undo the payment first.':
    '{0} wurden auf dieser Rechnung schon bezahlt. Lass so viel darauf, oder mach erst die Zahlung rückgängig.',
  'Nothing would move. Pick lines and where they go.':
    'Nichts würde bewegt. Wähle Positionen und wohin sie sollen.',
  'A line of it is in too many small parts already. Merge checks, then split again.':
    'Eine Position davon ist schon in zu vielen kleinen Teilen. Führe Rechnungen zusammen und teile dann neu.',
  'This table is no longer on the floor. Choose another one.':
    'Diesen Tisch gibt es nicht mehr. Wähle einen anderen.',
  'A check at a table needs a table. Choose another one.':
    'Eine Rechnung am Tisch braucht einen Tisch. Wähle einen anderen.',
  "The {0} looks like a card number, which must not be stored. Leave it out or type the slip's reference.":
    '{0}: das sieht wie eine Kartennummer aus, und die darf nicht gespeichert werden. Lass es weg oder gib die Nummer vom Zettel ein.',
  'This person does not work here any more. Choose another one.':
    'Diese Person arbeitet nicht mehr hier. Wähle eine andere.',
  'Its guests are counted on the check that it was merged into. Say there that they are {0} more.':
    'Die Gäste dieser Rechnung zählen bei der, mit der sie zusammengelegt wurde. Trage dort {0} mehr ein.',
  '{0} has this check already.': '{0} hat diese Rechnung schon.',
  'Only {0} × {1} can be moved. Lower the quantity or move all of it.':
    'Nur {0} × {1} lassen sich umbuchen. Verringere die Menge oder buche alles um.',
  '{0} needs a table. Choose one.': '{0} braucht einen Tisch. Wähle einen.',
  'This order type is gone. Choose one from the list.':
    'Diese Bestellart gibt es nicht mehr. Wähle eine aus der Liste.',
  '{0} was sent to the kitchen. Void it with a reason instead.':
    '{0} ist schon in der Küche. Storniere es stattdessen mit einem Grund.',
  'Nothing was sent for this check yet. Ring the first round.':
    'Für diese Rechnung wurde noch nichts gesendet. Boniere die erste Runde.',
  'Nothing is left to choose. Change the line as any other.':
    'Es ist nichts mehr zu wählen. Ändere die Position wie jede andere.',
  'This line is back already or was never removed.':
    'Diese Position ist schon zurück oder wurde nie entfernt.',
  'It was removed too long ago. Ring it again.':
    'Es wurde vor zu langer Zeit entfernt. Boniere es neu.',
  'Somebody settled this already.': 'Jemand hat das schon beglichen.',
  'Then give back what was paid too much on this check.':
    'Gib dann zurück, was auf dieser Rechnung zu viel bezahlt wurde.',
  'Type an amount below the total of the check.':
    'Gib einen Betrag unter der Summe der Rechnung ein.',
  'The lines are not at different seats. Put them at seats first, or split another way.':
    'Die Positionen sind nicht an verschiedenen Plätzen. Ordne sie erst Plätzen zu oder teile anders.',
  'Taxes are rounded past this amount. Take a cent more or less.':
    'Steuern werden über diesen Betrag hinweg gerundet. Nimm einen Cent mehr oder weniger.',
  'This was moved on or taken back meanwhile. Look at the checks and move the lines by hand.':
    'Das wurde inzwischen weitergebucht oder zurückgenommen. Sieh die Rechnungen an und buche die Positionen von Hand um.',
  'The check is settled. Refund the line instead.':
    'Die Rechnung ist beglichen. Erstatte stattdessen die Position.',
  'A part of {0} is on a check that is settled. Refund it there instead.':
    'Ein Teil von {0} ist auf einer beglichenen Rechnung. Erstatte ihn stattdessen dort.',
  '{0} was not sent. Remove it; a void is for what the kitchen has.':
    '{0} wurde nicht gesendet. Entferne es; ein Storno ist für das, was die Küche hat.',
  'Only {0} × {1} can be voided, not {2}. Lower the quantity.':
    'Nur {0} × {1} lassen sich stornieren, nicht {2}. Verringere die Menge.',
  'Choose a reason for the void from the list.': 'Wähle einen Grund für den Storno aus der Liste.',
  'Nobody approves their own void. Ask another manager.':
    'Niemand genehmigt seinen eigenen Storno. Frag einen anderen Manager.',
  '{0} is weighed: each weighing is a line of its own.':
    '{0} wird gewogen: jede Wägung ist eine eigene Position.',
  'Nothing was weighed. Put {0} on the scale.': 'Es wurde nichts gewogen. Leg {0} auf die Waage.',
  '{0} is sold by the piece. Add it without a weight.':
    '{0} wird stückweise verkauft. Füge es ohne Gewicht hinzu.',
  '{0} is sold by weight. Weigh it.': '{0} wird nach Gewicht verkauft. Wiege es.',
  'This weight cannot be right. Weigh it again.':
    'Dieses Gewicht kann nicht stimmen. Wiege es noch einmal.',
  'Nothing of this course waits to be fired. Send its lines first.':
    'Von diesem Gang wartet nichts auf den Abruf. Sende erst seine Positionen.',
  '{0} is with the kitchen already: it stays in its course.':
    '{0} ist schon in der Küche: es bleibt in seinem Gang.',
  '{0} is held already. Fire it instead.': '{0} ist schon zurückgehalten. Ruf es stattdessen ab.',
  'Two courses have the same number. Give each its own.':
    'Zwei Gänge haben dieselbe Nummer. Gib jedem seine eigene.',
  'This station is no longer set up. Look at the list again.':
    'Diese Station ist nicht mehr eingerichtet. Sieh die Liste noch einmal an.',
  'The kitchen has had this for too long to take it back. Speak to the kitchen, or void the lines.':
    'Die Küche hat das schon zu lange, um es zurückzunehmen. Sprich mit der Küche oder storniere die Positionen.',
  'The kitchen has made of this already. It stays fired.':
    'Die Küche hat davon schon etwas gemacht. Es bleibt abgerufen.',
  'This fire is not known here. Look at the check again.':
    'Dieser Abruf ist hier nicht bekannt. Sieh die Rechnung noch einmal an.',
  'Your role may not {0}. Ask a manager to do it or to change the role.':
    'Deine Rolle erlaubt nicht: {0}. Bitte einen Manager, es zu tun oder die Rolle zu ändern.',
  'This item has no tax rate at a table and cannot be rung. Ask a manager to give its tax a rate.':
    'Dieser Artikel hat am Tisch keinen Steuersatz und kann nicht boniert werden. Bitte einen Manager, seiner Steuer einen Satz zu geben.',
  'This item has no tax rate to take away and cannot be rung. Ask a manager to give its tax a rate.':
    'Dieser Artikel hat zum Mitnehmen keinen Steuersatz und kann nicht boniert werden. Bitte einen Manager, seiner Steuer einen Satz zu geben.',
  '{0} more was paid than is due. Give that back first.':
    '{0} mehr bezahlt, als zu zahlen war. Gib das erst zurück.',
  'Nothing is on the check. Add a line first.':
    'Auf der Rechnung ist nichts. Füge erst eine Position hinzu.',
  '{0} is more than is due: {1}. Lower it.': '{0} ist mehr, als zu zahlen ist: {1}. Verringere es.',
  'The amount is 0. Type how much is paid.': 'Der Betrag ist 0. Gib ein, wie viel bezahlt wird.',
  '{0} is less than the {1} to be paid. Take more cash or lower the amount.':
    '{0} ist weniger als die {1}, die zu zahlen sind. Nimm mehr Bargeld oder verringere den Betrag.',
  'A card is charged exactly {0}, not {1}: card payments give no change.':
    'Eine Karte wird mit genau {0} belastet, nicht {1}: Kartenzahlungen geben kein Rückgeld.',
  'Only {0} of what was paid is left to refund, not {1}. Lower what is given back.':
    'Vom Bezahlten sind nur {0} zu erstatten, nicht {1}. Verringere, was zurückgeht.',
  'The check is not settled. Undo the payment instead.':
    'Die Rechnung ist nicht beglichen. Mach stattdessen die Zahlung rückgängig.',
  'Nothing of this payment stands: it was corrected or given back meanwhile. Look at the check again.':
    'Von dieser Zahlung besteht nichts mehr: Sie wurde inzwischen berichtigt oder zurückgegeben. Sieh dir die Rechnung noch einmal an.',
  '{0} of this payment stands now, not {1}. Look at the check again.':
    'Von dieser Zahlung bestehen jetzt {0}, nicht {1}. Sieh dir die Rechnung noch einmal an.',
  'The payment has this tender already. Choose another.':
    'Die Zahlung hat diese Zahlungsart schon. Wähle eine andere.',
  'Say why the tender is corrected.': 'Sage, warum die Zahlungsart berichtigt wird.',
  'A terminal took this payment from a card. Refund it to the card and take the money anew.':
    'Ein Terminal hat diese Zahlung von einer Karte genommen. Erstatte sie auf die Karte und nimm das Geld neu ein.',
  'The check is not settled: go on with it.':
    'Die Rechnung ist nicht beglichen: Arbeite mit ihr weiter.',
  'Something of the check was refunded or it was reopened already. Refund what is left, or ring a new check.':
    'Von der Rechnung wurde etwas erstattet, oder sie wurde schon wieder geöffnet. Erstatte den Rest, oder buche eine neue Rechnung.',
  'Settle what is wrong with its payments first.':
    'Bringe erst in Ordnung, was an ihren Zahlungen nicht stimmt.',
  'A delivery is not reopened. Refund what was wrong.':
    'Eine Lieferung wird nicht wieder geöffnet. Erstatte, was falsch war.',
  'A line of the check is shared with another one. Refund what was wrong.':
    'Eine Position der Rechnung ist mit einer anderen geteilt. Erstatte, was falsch war.',
  'What was taken off this check cannot be carried over. Refund what was wrong.':
    'Was von dieser Rechnung abgezogen wurde, lässt sich nicht übertragen. Erstatte, was falsch war.',
  'A card paid this and can take it back. Give it back to the card, or say why it goes back in cash.':
    'Das hat eine Karte bezahlt, und sie kann es zurücknehmen. Gib es auf die Karte zurück, oder sage, warum es in bar zurückgeht.',
  'Nothing can go back to a card. Give {0} back in cash.':
    'Auf eine Karte kann nichts zurück. Gib {0} bar zurück.',
  'The card can still take {0} of {1}. Give the rest back in cash.':
    'Die Karte kann noch {0} von {1} aufnehmen. Gib den Rest bar zurück.',
  'The check is not settled. Void or remove the line instead.':
    'Die Rechnung ist nicht beglichen. Storniere oder entferne stattdessen die Position.',
  'Only {0} × {1} can be refunded, not {2}. Lower the quantity.':
    'Nur {0} × {1} lassen sich erstatten, nicht {2}. Verringere die Menge.',
  'Choose a reason for the refund from the list.':
    'Wähle einen Grund für die Erstattung aus der Liste.',
  'This payment was already given back.': 'Diese Zahlung wurde schon zurückgegeben.',
  'A receipt proves this payment. Refund a line of the check instead.':
    'Ein Beleg weist diese Zahlung nach. Erstatte stattdessen eine Position der Rechnung.',
  'Only {0} of this payment can be taken back now. Look at the check again.':
    'Von dieser Zahlung lassen sich jetzt nur {0} zurücknehmen. Sieh die Rechnung noch einmal an.',
  'This payment is not on the check.': 'Diese Zahlung ist nicht auf der Rechnung.',
  'Nothing happened here since the last Z: there is nothing to close.':
    'Seit dem letzten Z ist hier nichts geschehen: es gibt nichts abzuschließen.',
  'It was counted and closed already.': 'Sie wurde schon gezählt und geschlossen.',
  'This fund is not known here. Choose it again.':
    'Diese Kasse ist hier nicht bekannt. Wähle sie noch einmal.',
  'Notes and coins come to {0}, not to {1}. Count again.':
    'Scheine und Münzen ergeben {0}, nicht {1}. Zähle noch einmal.',
  'This drawer was counted and closed. Open it first.':
    'Diese Lade wurde gezählt und geschlossen. Öffne sie erst.',
  'The amount is 0. Type how much it is.': 'Der Betrag ist 0. Gib ein, wie viel es ist.',
  'Say what it is for.': 'Sag, wofür es ist.',
  'Choose who answers for it from now on.': 'Wähle, wer ab jetzt dafür verantwortlich ist.',
  'This cannot be done with this fund. Choose another.':
    'Das geht mit dieser Kasse nicht. Wähle eine andere.',
  'It is open already. Count and close it before it is opened again.':
    'Sie ist schon offen. Zähle und schließ sie, bevor sie wieder geöffnet wird.',
  'Checks are open: {0}.': 'Offene Rechnungen: {0}.',
  'People are clocked in: {0}.': 'Noch eingestempelt: {0}.',
  'Drawers are not counted: {0}.': 'Nicht gezählte Kassenladen: {0}.',
  'Registers have sales in no Z: {0}.': 'Kassen mit Umsätzen in keinem Z: {0}.',
  'Registers cannot be heard: {0}.': 'Nicht zu hörende Kassen: {0}.',
  '{0} of this device are not sent yet.': '{0} dieses Geräts sind noch nicht gesendet.',
  '{0} is closed already.': '{0} ist schon abgeschlossen.',
  '{0} has not begun yet: today is {1}. Close it when it is over.':
    '{0} hat noch nicht begonnen: heute ist {1}. Schließ ihn ab, wenn er vorbei ist.',
  '{0} Deal with it, or say why not.': '{0} Erledige es oder sag, warum nicht.',
  'This register is here. Choose another.': 'Diese Kasse ist hier. Wähle eine andere.',
};
