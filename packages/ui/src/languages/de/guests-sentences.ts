import type { Sentences } from '../telling.ts';

/** What is said of guests, tables, deliveries and order types. */
export const guestsSentences: Sentences = {
  'Allergy: {0}. Confirm it, or choose another item.':
    'Allergie: {0}. Bestätige sie oder wähle einen anderen Artikel.',
  'What was on this check is on another one now. Note the allergy there.':
    'Was auf dieser Rechnung war, ist jetzt auf einer anderen. Notiere die Allergie dort.',
  'This allergy no longer stands on the check. Look at the check again.':
    'Diese Allergie steht nicht mehr auf der Rechnung. Sieh die Rechnung noch einmal an.',
  'This was taken off the menu meanwhile. Choose another one.':
    'Das wurde inzwischen von der Karte genommen. Wähle etwas anderes.',
  'This customer is not on the list any more.': 'Dieser Kunde steht nicht mehr auf der Liste.',
  'Type a name.': 'Gib einen Namen ein.',
  'A phone number has {0} to {1} digits and no letters, not “{2}”. Correct it, or leave it out.':
    'Eine Telefonnummer hat {0} bis {1} Ziffern und keine Buchstaben, nicht „{2}“. Berichtige sie oder lass sie weg.',
  'This is the number of {0}. Choose them instead.':
    'Das ist die Nummer von {0}. Wähle diesen Kunden.',
  'Choose the zone of this delivery first.': 'Wähle erst die Zone dieser Lieferung.',
  '{0} is free of tax by {1} and {2} by {3}. Merged, all of it goes by the second number: agree to that, or give both the same number first.':
    '{0} ist nach {1} steuerfrei und {2} nach {3}. Zusammengeführt gilt für alles die zweite Nummer: Stimme zu oder gib beiden zuerst dieselbe Nummer.',
  '{0} is free of tax and {1} is not. Free both of tax or neither, then merge them.':
    '{0} ist von der Steuer befreit und {1} nicht. Befreie beide oder keine, dann führe sie zusammen.',
  'More was paid on it than it would come to then. Undo that payment first.':
    'Es wurde mehr bezahlt, als es dann kosten würde. Mach erst jene Zahlung rückgängig.',
  'This check is not delivered. Make it a delivery first.':
    'Diese Rechnung wird nicht geliefert. Mach sie erst zur Lieferung.',
  'This zone is not on the list any more. Choose another one.':
    'Diese Zone steht nicht mehr auf der Liste. Wähle eine andere.',
  'No zone is known for this address. Check the address, or choose a zone.':
    'Für diese Adresse ist keine Zone bekannt. Prüfe die Adresse oder wähle eine Zone.',
  'Nobody delivers to {0} for now. Ask a manager.':
    'Nach {0} liefert zurzeit niemand. Frag einen Manager.',
  '{0} is missing to the {1} that an order to {2} must come to. Add something, or ask a manager.':
    '{0} fehlen zu den {1}, auf die eine Bestellung nach {2} kommen muss. Füge etwas hinzu oder frag einen Manager.',
  '{0} is gone. Look at the list again.': '{0} gibt es nicht mehr. Sieh die Liste noch einmal an.',
  '{0} has no postcode and no street. Type one at least.':
    '{0} hat weder Postleitzahl noch Straße. Gib wenigstens eine ein.',
  'Two zones have the same name. Give each its own.':
    'Zwei Zonen haben denselben Namen. Gib jeder ihren eigenen.',
  'This tax has no rate here. Choose another one.':
    'Diese Steuer hat hier keinen Satz. Wähle eine andere.',
  'This table was not marked clean today.': 'Dieser Tisch wurde heute nicht als sauber gemeldet.',
  'Nobody sits at a table with this check.': 'Mit dieser Rechnung sitzt niemand an einem Tisch.',
  'Table {0} has guests of its own. Choose a free one, or merge the checks.':
    'Tisch {0} hat eigene Gäste. Wähle einen freien oder führe die Rechnungen zusammen.',
  'Something was rung on this check. Remove or void it, or settle it.':
    'Auf dieser Rechnung wurde etwas boniert. Entferne oder storniere es, oder begleiche sie.',
  '{0} is no date and time. Type one such as 2026-06-01 19:30.':
    '{0} ist kein Datum mit Uhrzeit. Gib eines ein wie 2026-06-01 19:30.',
  '{0} is over. Choose a later time.': '{0} ist vorbei. Wähle eine spätere Zeit.',
  '{0} is more than a year away. Choose an earlier day.':
    '{0} ist mehr als ein Jahr entfernt. Wähle einen früheren Tag.',
  'This party is not on the list. Choose it again.':
    'Diese Gäste stehen nicht auf der Liste. Wähle sie noch einmal.',
  '{0} is no number of guests. Type 1 to {1}.': '{0} ist keine Zahl von Gästen. Gib 1 bis {1} ein.',
  'Nobody is known by {0}. Type a name too.':
    'Unter {0} ist niemand bekannt. Gib auch einen Namen ein.',
  'Type a name, or a number of somebody who is known.':
    'Gib einen Namen ein oder die Nummer von jemandem, der bekannt ist.',
  'This party sits already. Take that back first.':
    'Diese Gäste sitzen schon. Nimm das erst zurück.',
  '{0} is chosen twice. Choose it once.': '{0} ist zweimal gewählt. Wähle es einmal.',
  'Table {0} has guests. Ring on their check, or choose a free table.':
    'Tisch {0} hat Gäste. Buche auf ihre Rechnung oder wähle einen freien Tisch.',
  'Table {0} has guests. Choose a free one.': 'Tisch {0} hat Gäste. Wähle einen freien.',
  'The house has no order type with tables. The office adds one.':
    'Das Haus hat keine Bestellart mit Tischen. Das Büro fügt eine hinzu.',
  'This party is not on the list any more.': 'Diese Gäste stehen nicht mehr auf der Liste.',
  'Somebody has answered this already.': 'Jemand hat das schon beantwortet.',
  'Nothing was said of this party that could be taken back.':
    'Von diesen Gästen wurde nichts gesagt, was sich zurücknehmen ließe.',
  '{0} takes no orders for a time. Choose another order type.':
    '{0} nimmt vorübergehend keine Bestellungen an. Wähle eine andere Bestellart.',
  'This time is past or too far away. Choose another one.':
    'Diese Zeit ist vorbei oder zu weit weg. Wähle eine andere.',
  'This time is full. Take it all the same?': 'Diese Zeit ist voll. Trotzdem annehmen?',
  'This time is full. Choose another one, or ask a manager.':
    'Diese Zeit ist voll. Wähle eine andere oder frag einen Manager.',
  'This order needs {0}. Fill it in first.': 'Dieser Bestellung fehlt noch: {0}. Trag es erst ein.',
  'Two order types have the same name. Give each its own.':
    'Zwei Bestellarten haben denselben Namen. Gib jeder ihren eigenen.',
  'The registers need one order type at least. Leave one on.':
    'Die Kassen brauchen mindestens eine Bestellart. Lass eine an.',
  '{0} keeps its kind. Add another order type.':
    '{0} behält seine Art. Füge eine andere Bestellart hinzu.',
  'The price level of {0} is gone. Choose another.':
    'Die Preisebene von {0} gibt es nicht mehr. Wähle eine andere.',
  'Two price levels have the same name. Give each its own.':
    'Zwei Preisebenen haben denselben Namen. Gib jeder ihren eigenen.',
  '{0} is the price level of an order type. Change that first.':
    '{0} ist die Preisebene einer Bestellart. Ändere erst diese.',
  'This item was taken off meanwhile.': 'Dieser Artikel wurde inzwischen entfernt.',
  'This price level is gone. Look again.':
    'Diese Preisebene gibt es nicht mehr. Sieh noch einmal nach.',
  'Table {0} is kept for {1} at {2}. Choose another table or time, or note it all the same.':
    'Tisch {0} ist um {2} für {1} reserviert. Wähle einen anderen Tisch oder eine andere Zeit, oder notiere es trotzdem.',

  // Loyalty points.
  'Type how many points, not 0.': 'Gib an, wie viele Punkte, nicht 0.',
  'Type why.': 'Gib den Grund an.',
  'The house has no loyalty programme now.': 'Das Haus hat zurzeit kein Treueprogramm.',
  'Say whose check it is first.': 'Sag zuerst, wem die Rechnung gehört.',
  'Use {0} points or more.': 'Löse mindestens {0} Punkte ein.',
  'What is left of it is counted. Ring it by itself.':
    'Was davon übrig ist, wird gezählt. Boniere es einzeln.',
  'Nothing is left to be granted.': 'Es ist nichts mehr zu vergeben.',
  'They have {0} points, not {1}. Use fewer.': 'Er hat {0} Punkte, nicht {1}. Nimm weniger.',
  '{0} holds {1} of these points for its open check {2}. Settle that check or take the customer off it there, or use {3} or fewer here.':
    '{0} hält {1} dieser Punkte für ihre offene Rechnung {2}. Schließ jene Rechnung ab oder nimm dort den Kunden heraus, oder nimm hier höchstens {3}.',
  'A register that is not known here by name holds {0} of these points. Use them there, or use {1} or fewer here.':
    'Eine Kasse, deren Name hier nicht bekannt ist, hält {0} dieser Punkte. Löse sie dort ein oder nimm hier höchstens {1}.',
  '{0} holds {1} of these points. Use them there, or use {2} or fewer here.':
    '{0} hält {1} dieser Punkte. Löse sie dort ein oder nimm hier höchstens {2}.',
  'This register may use {0} points of theirs, not {1}. Use fewer, or try again in a minute.':
    'Diese Kasse darf {0} seiner Punkte einlösen, nicht {1}. Nimm weniger oder versuch es in einer Minute noch einmal.',
  'This register may use {0} points of theirs, not {1}. Use fewer, or try again with a connection.':
    'Diese Kasse darf {0} seiner Punkte einlösen, nicht {1}. Nimm weniger oder versuch es mit Verbindung noch einmal.',
  'Points were used on this check. Take them back first.':
    'Auf dieser Rechnung sind Punkte eingelöst. Nimm sie zuerst zurück.',
};
