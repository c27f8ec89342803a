import type { Sentences } from '../telling.ts';

/** What is said of the menu, the kitchen, papers and reasons. */
export const menuSentences: Sentences = {
  'Scanners read {0} as a label of the house, by the layout {1}. Give the item the number that its labels carry, or another barcode.':
    'Scanner lesen {0} als Etikett des Hauses, nach dem Aufbau {1}. Gib dem Artikel die Nummer, die seine Etiketten tragen, oder einen anderen Strichcode.',
  'A register types digits alone, not “{0}”. Give a number of digits.':
    'Eine Kasse tippt nur Ziffern, nicht „{0}“. Gib eine Nummer aus Ziffern.',
  '{0} has {1} already. Two cells would look alike. Give it another name, or say that both are wanted.':
    '{0} hat schon {1}. Zwei Felder sähen gleich aus. Gib einen anderen Namen, oder sag, dass beide gewollt sind.',
  'This is no longer on the menu. Look at the list again.':
    'Das ist nicht mehr auf der Karte. Sieh die Liste noch einmal an.',
  "{0} is 86'd. Offer something else.": '{0} ist aus. Biete etwas anderes an.',
  "{0} needs {1}, which is 86'd. Offer something else.":
    '{0} braucht {1}, und das ist aus. Biete etwas anderes an.',
  "Nothing is left of '{0}' for {1}. Offer something else.":
    'Für {1} ist von „{0}“ nichts mehr da. Biete etwas anderes an.',
  'The last portion of {0} is sold. Offer something else.':
    'Die letzte Portion {0} ist verkauft. Biete etwas anderes an.',
  '{0} is not sold at this time. Offer something else.':
    '{0} wird um diese Zeit nicht verkauft. Biete etwas anderes an.',
  'This time is over already. Choose a later one.':
    'Diese Zeit ist schon vorbei. Wähle eine spätere.',
  '{0} is on the list already.': '{0} steht schon auf der Liste.',
  'This ingredient was taken off meanwhile.': 'Diese Zutat wurde inzwischen entfernt.',
  'A new ingredient needs a name. Fill it in.':
    'Eine neue Zutat braucht einen Namen. Trag ihn ein.',
  'One ingredient was taken off meanwhile.': 'Eine Zutat wurde inzwischen entfernt.',
  'This notice is no longer on the ticket.': 'Diese Meldung steht nicht mehr auf dem Küchenbon.',
  'This screen does not have the ticket yet. Wait until it has caught up, then try again.':
    'Dieser Bildschirm hat den Küchenbon noch nicht. Warte, bis er aufgeholt hat, und versuch es dann noch einmal.',
  'The kitchen makes nothing of this any more. Send something first.':
    'Die Küche macht davon nichts mehr. Sende erst etwas.',
  'This ticket is bumped. Bring it back first.': 'Dieser Bon ist erledigt. Hol ihn erst zurück.',
  'No station has this ready yet. Wait for its bump.':
    'Noch keine Station hat davon etwas fertig. Warte, bis eine den Bon erledigt.',
  'This waits for the fire of its course. Fire it first.':
    'Das wartet auf den Abruf seines Gangs. Ruf ihn erst ab.',
  'Confirm the allergy first: {0}.': 'Bestätige erst die Allergie: {0}.',
  'What was chosen for {0} is no longer offered. Choose again.':
    'Was für {0} gewählt wurde, gibt es nicht mehr. Wähle neu.',
  '{0} needs at least {1}, {2} chosen. Choose {3} more.':
    '{0} braucht mindestens {1}, gewählt sind {2}. Wähle noch {3}.',
  '{0} takes at most {1}, {2} chosen. Take {3} off.':
    '{0} erlaubt höchstens {1}, gewählt sind {2}. Nimm {3} weg.',
  '{0} in halves has one left half and one right half. Choose both.':
    '{0} in Hälften hat eine linke und eine rechte Hälfte. Wähle beide.',
  'This item was removed already. Look at the list again.':
    'Dieser Artikel wurde schon entfernt. Sieh die Liste noch einmal an.',
  'This category was taken off meanwhile. Look at the list again.':
    'Diese Kategorie wurde inzwischen entfernt. Sieh die Liste noch einmal an.',
  'A new category needs a name. Fill it in.':
    'Eine neue Kategorie braucht einen Namen. Trag ihn ein.',
  'A new item needs {0}. Fill it in.': 'Einem neuen Artikel fehlt noch: {0}. Trag es ein.',
  'This category was taken off meanwhile. Choose another one.':
    'Diese Kategorie wurde inzwischen entfernt. Wähle eine andere.',
  'This tax is no longer set up. Choose another one.':
    'Diese Steuer ist nicht mehr eingerichtet. Wähle eine andere.',
  'This station is no longer set up. Choose another one, or none.':
    'Diese Station ist nicht mehr eingerichtet. Wähle eine andere oder keine.',
  'One of the modifier groups was taken off meanwhile. Take it off the item.':
    'Eine der Auswahlgruppen wurde inzwischen entfernt. Nimm sie vom Artikel.',
  '{0} has the number {1}. Choose another one.': '{0} hat die Nummer {1}. Wähle eine andere.',
  '{0} is no product number: its last digit does not fit the others. Scan it or type it again.':
    '{0} ist keine Produktnummer: die letzte Ziffer passt nicht zu den anderen. Scanne sie oder gib sie noch einmal ein.',
  '{0} has this barcode. Choose another one.': '{0} hat diesen Strichcode. Wähle einen anderen.',
  'A price of {0} minor units is above the highest one, {1}. Give a lower one.':
    'Ein Preis von {0} in kleinster Einheit liegt über dem höchsten, {1}. Gib einen niedrigeren an.',
  'This item was removed meanwhile. Look at the list again.':
    'Dieser Artikel wurde inzwischen entfernt. Sieh die Liste noch einmal an.',
  'At least {0} and at most {1} cannot both be. Raise the most or lower the least.':
    'Mindestens {0} und höchstens {1} geht nicht zugleich. Erhöhe das eine oder senke das andere.',
  '{0} are free of at most {1}. Lower one.': '{0} sind frei von höchstens {1}. Senke eines davon.',
  'A choice is asked for and none is offered. Add one.':
    'Es wird eine Auswahl verlangt und keine angeboten. Füge eine hinzu.',
  '{0} was taken off meanwhile. Look at the list again.':
    '{0} wurde inzwischen entfernt. Sieh die Liste noch einmal an.',
  'A part of a deal is an item by the piece with a price of its own, and no deal. Choose another.':
    'Teil eines Menüs ist ein Artikel nach Stück mit eigenem Preis und selbst kein Menü. Wähle einen anderen.',
  "What '{0}' opens comes back to it. Take one of the groups off.":
    'Was „{0}“ öffnet, führt zu ihm zurück. Nimm eine der Gruppen weg.',
  'Two of the words are the same. Change one.': 'Zwei der Wörter sind gleich. Ändere eines.',
  'Only what is left off can take something off the price. Change {0}.':
    'Nur was weggelassen wird, kann den Preis senken. Ändere {0}.',
  'One of the words was taken off meanwhile.': 'Eines der Wörter wurde inzwischen entfernt.',
  'This does not fit in two lines of twenty characters.':
    'Das passt nicht in zwei Zeilen mit zwanzig Zeichen.',
  'At most {0} lines have room here.': 'Hier haben höchstens {0} Zeilen Platz.',
  'A line has at most {0} characters. Shorten "{1}…".':
    'Eine Zeile hat höchstens {0} Zeichen. Kürze „{1}…“.',
  'A logo has at most {0} dots. Take a flatter picture.':
    'Ein Logo hat höchstens {0} Punkte. Nimm ein flacheres Bild.',
  'This logo has rows of different lengths. Upload it again.':
    'Dieses Logo hat verschieden lange Zeilen. Lade es noch einmal hoch.',
  'Choose another second language, or none.': 'Wähle eine andere zweite Sprache oder keine.',
  '{0} is on the list already. Choose other words.':
    '{0} steht schon auf der Liste. Wähle andere Worte.',
  'One reason has to stay: nothing can be taken off without one.':
    'Ein Grund muss bleiben: ohne ihn lässt sich nichts herunternehmen.',
  'This reason was taken off the list meanwhile.':
    'Dieser Grund wurde inzwischen von der Liste genommen.',
  'A new reason needs a name. Fill it in.': 'Ein neuer Grund braucht einen Namen. Trag ihn ein.',
  'This is the one favourite of the house. Take another into yours first.':
    'Das ist der einzige Favorit des Hauses. Nimm erst einen anderen in deine auf.',
  'This item was taken off the menu meanwhile.':
    'Dieser Artikel wurde inzwischen von der Karte genommen.',
  '{0} favourites are the most. Take one off first.':
    'Mehr als {0} Favoriten gehen nicht. Nimm erst einen heraus.',
  'This modifier is gone. Look again.': 'Diese Auswahl gibt es nicht mehr. Sieh noch einmal nach.',
  'An item was taken off this category meanwhile. Look at its cells again.':
    'Ein Artikel wurde inzwischen aus dieser Kategorie genommen. Sieh dir ihre Felder noch einmal an.',
  '{0} and {1} would stand in cell {2}. Put one of them in another cell.':
    '{0} und {1} stünden beide in Feld {2}. Lege einen davon in ein anderes Feld.',
};
