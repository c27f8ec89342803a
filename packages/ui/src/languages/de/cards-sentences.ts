import type { Sentences } from '../telling.ts';

/** What is said of cards and their terminals. */
export const cardsSentences: Sentences = {
  'Card payments without an answer: {0}.': 'Kartenzahlungen ohne Antwort: {0}.',
  '{0} waits for the answer to a card. Look it up, or choose another tender for it first.':
    '{0} wartet auf die Antwort zu einer Karte. Frag erst nach, oder wähle dafür ein anderes Zahlungsmittel.',
  'The card was approved meanwhile. Look at the check again.':
    'Die Karte wurde inzwischen genehmigt. Sieh die Rechnung noch einmal an.',
  'The card was declined meanwhile. Take another tender.':
    'Die Karte wurde inzwischen abgelehnt. Nimm ein anderes Zahlungsmittel.',
  'This card payment is not on the check.': 'Diese Kartenzahlung steht nicht auf der Rechnung.',
  'This card payment is not known here yet. Wait until this register has caught up.':
    'Diese Kartenzahlung ist hier noch nicht bekannt. Warte, bis diese Kasse auf dem neuesten Stand ist.',
  'No card terminal is set up here. Charge the card at a standalone terminal and type its slip in.':
    'Hier ist kein Kartenterminal eingerichtet. Belaste die Karte an einem eigenständigen Terminal und trag seinen Beleg ein.',
  'This register has no way to that processor. Look it up at the register that charged the card.':
    'Diese Kasse erreicht diesen Zahlungsdienst nicht. Frag an der Kasse nach, die die Karte belastet hat.',
  "{0} can be dropped into the safe or taken to the bank only. Choose the house's own currency.":
    '{0} kann nur in den Tresor gelegt oder zur Bank gebracht werden. Wähle die eigene Währung des Hauses.',
  'Foreign money is taken in cash only. Choose cash.':
    'Fremdwährung wird nur bar angenommen. Wähle Bargeld.',
  "{0} is not taken here today. Take the house's own currency.":
    '{0} wird hier heute nicht angenommen. Nimm die eigene Währung des Hauses.',
  '{0} is worth {1} now. Look at the amount again.':
    '{0} sind jetzt {1} wert. Sieh dir den Betrag noch einmal an.',
  "{0} is the house's own currency. Choose another.":
    '{0} ist die eigene Währung des Hauses. Wähle eine andere.',
  '{0} is no currency. Type its three letters, as EUR.':
    '{0} ist keine Währung. Gib ihre drei Buchstaben ein, wie EUR.',
  'This is no code of a gift card. Scan it, or type it again.':
    'Das ist kein Code eines Gutscheins. Scanne ihn oder gib ihn noch einmal ein.',
  'The amount is 0. Type how much is put on it.':
    'Der Betrag ist 0. Gib ein, wie viel aufgeladen wird.',
  '{0} cannot be paid in coins: the smallest is {1}. Choose another amount.':
    '{0} lässt sich nicht in Münzen zahlen: die kleinste ist {1}. Wähle einen anderen Betrag.',
  'This gift card was valid until {0}. Sell a new one, or ask a manager.':
    'Dieser Gutschein war bis {0} gültig. Verkaufe einen neuen oder frage die Leitung.',
  'This gift card is not known here. Look at its code, or try again with a connection.':
    'Dieser Gutschein ist hier nicht bekannt. Sieh dir den Code an, oder versuche es mit Verbindung noch einmal.',
  'This register may take {0} off this gift card, not {1}. Take less, or try again with a connection.':
    'Diese Kasse darf {0} von diesem Gutschein abbuchen, nicht {1}. Buche weniger ab, oder versuche es mit Verbindung noch einmal.',
  'A gift card paid for this check. Refund what was wrong instead.':
    'Diese Rechnung wurde mit einem Gutschein bezahlt. Erstatte stattdessen, was falsch war.',
  'Only a card payment that stands has a tip on its slip. Look at the check again.':
    'Nur eine Kartenzahlung, die steht, hat ein Trinkgeld auf ihrem Zettel. Sieh die Rechnung noch einmal an.',
  'This tip is noted already. Nothing changes.':
    'Dieses Trinkgeld ist schon notiert. Es ändert sich nichts.',
  '{0} is more than half of the {1} that were paid. Read the slip again.':
    '{0} ist mehr als die Hälfte der {1}, die bezahlt wurden. Lies den Zettel noch einmal.',
};
