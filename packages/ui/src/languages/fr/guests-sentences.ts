import type { Sentences } from '../telling.ts';

/** What is said of guests, tables, deliveries and order types. */
export const guestsSentences: Sentences = {
  'Allergy: {0}. Confirm it, or choose another item.':
    'Allergie : {0}. Confirmez-la, ou choisissez un autre article.',
  'What was on this check is on another one now. Note the allergy there.':
    'Ce qui était sur cette addition est maintenant sur une autre. Notez l’allergie là-bas.',
  'This allergy no longer stands on the check. Look at the check again.':
    'Cette allergie n’est plus sur l’addition. Regardez à nouveau l’addition.',
  'This was taken off the menu meanwhile. Choose another one.':
    'Ceci a été retiré de la carte entre-temps. Choisissez autre chose.',
  'This customer is not on the list any more.': 'Ce client n’est plus dans la liste.',
  'Type a name.': 'Tapez un nom.',
  'A phone number has {0} to {1} digits and no letters, not “{2}”. Correct it, or leave it out.':
    'Un numéro de téléphone a {0} à {1} chiffres et aucune lettre, pas « {2} ». Corrigez-le ou laissez-le vide.',
  'This is the number of {0}. Choose them instead.':
    'C’est le numéro de {0}. Choisissez plutôt ce client.',
  'Choose the zone of this delivery first.': 'Choisissez d’abord la zone de cette livraison.',
  '{0} is free of tax by {1} and {2} by {3}. Merged, all of it goes by the second number: agree to that, or give both the same number first.':
    '{0} est exonérée selon {1} et {2} selon {3}. Une fois fusionnées, le tout suit le second numéro : acceptez-le ou donnez d’abord le même numéro aux deux.',
  '{0} is free of tax and {1} is not. Free both of tax or neither, then merge them.':
    '{0} est exonérée de taxe et {1} ne l’est pas. Exonérez les deux ou aucune, puis fusionnez-les.',
  'More was paid on it than it would come to then. Undo that payment first.':
    'On a payé plus que ce que cela coûterait alors. Annulez d’abord ce paiement.',
  'This check is not delivered. Make it a delivery first.':
    'Cette addition n’est pas livrée. Faites-en d’abord une livraison.',
  'This zone is not on the list any more. Choose another one.':
    'Cette zone n’est plus dans la liste. Choisissez-en une autre.',
  'No zone is known for this address. Check the address, or choose a zone.':
    'Aucune zone n’est connue pour cette adresse. Vérifiez l’adresse, ou choisissez une zone.',
  'Nobody delivers to {0} for now. Ask a manager.':
    'Personne ne livre à {0} pour l’instant. Demandez à un responsable.',
  '{0} is missing to the {1} that an order to {2} must come to. Add something, or ask a manager.':
    'Il manque {0} pour atteindre les {1} d’une commande à {2}. Ajoutez quelque chose, ou demandez à un responsable.',
  '{0} is gone. Look at the list again.': '{0} n’existe plus. Regardez à nouveau la liste.',
  '{0} has no postcode and no street. Type one at least.':
    '{0} n’a ni code postal ni rue. Tapez-en au moins un.',
  'Two zones have the same name. Give each its own.':
    'Deux zones ont le même nom. Donnez à chacune le sien.',
  'This tax has no rate here. Choose another one.':
    'Cette taxe n’a pas de taux ici. Choisissez-en une autre.',
  'This table was not marked clean today.': 'Cette table n’a pas été notée propre aujourd’hui.',
  'Nobody sits at a table with this check.': 'Personne n’est à table avec cette addition.',
  'Table {0} has guests of its own. Choose a free one, or merge the checks.':
    'La table {0} a ses propres clients. Choisissez-en une libre, ou fusionnez les additions.',
  'Something was rung on this check. Remove or void it, or settle it.':
    'Quelque chose a été tapé sur cette addition. Retirez-le, annulez-le, ou réglez-la.',
  '{0} is no date and time. Type one such as 2026-06-01 19:30.':
    '{0} n’est pas une date avec heure. Tapez par exemple 2026-06-01 19:30.',
  '{0} is over. Choose a later time.': '{0} est passé. Choisissez une heure plus tardive.',
  '{0} is more than a year away. Choose an earlier day.':
    '{0} est dans plus d’un an. Choisissez un jour plus proche.',
  'This party is not on the list. Choose it again.':
    'Ce groupe n’est pas dans la liste. Choisissez-le à nouveau.',
  '{0} is no number of guests. Type 1 to {1}.':
    '{0} n’est pas un nombre de clients. Tapez de 1 à {1}.',
  'Nobody is known by {0}. Type a name too.': 'Personne n’est connu sous {0}. Tapez aussi un nom.',
  'Type a name, or a number of somebody who is known.':
    'Tapez un nom, ou le numéro de quelqu’un de connu.',
  'This party sits already. Take that back first.':
    'Ce groupe est déjà assis. Annulez cela d’abord.',
  '{0} is chosen twice. Choose it once.': '{0} est choisi deux fois. Choisissez-le une fois.',
  'Table {0} has guests. Ring on their check, or choose a free table.':
    'La table {0} a des clients. Saisissez sur leur addition ou choisissez une table libre.',
  'Table {0} has guests. Choose a free one.':
    'La table {0} a des clients. Choisissez-en une libre.',
  'The house has no order type with tables. The office adds one.':
    'La maison n’a aucun type de commande avec tables. Le bureau en ajoute un.',
  'This party is not on the list any more.': 'Ce groupe n’est plus dans la liste.',
  'Somebody has answered this already.': 'Quelqu’un a déjà répondu à cela.',
  'Nothing was said of this party that could be taken back.':
    'Rien n’a été dit de ce groupe qui puisse être repris.',
  '{0} takes no orders for a time. Choose another order type.':
    '{0} ne prend pas de commandes pour le moment. Choisissez un autre type de commande.',
  'This time is past or too far away. Choose another one.':
    'Cette heure est passée ou trop lointaine. Choisissez-en une autre.',
  'This time is full. Take it all the same?': 'Cette heure est complète. La prendre quand même ?',
  'This time is full. Choose another one, or ask a manager.':
    'Cette heure est complète. Choisissez-en une autre, ou demandez à un responsable.',
  'This order needs {0}. Fill it in first.':
    'Il manque encore à cette commande : {0}. Remplissez-le d’abord.',
  'Two order types have the same name. Give each its own.':
    'Deux types de commande ont le même nom. Donnez à chacun le sien.',
  'The registers need one order type at least. Leave one on.':
    'Les caisses ont besoin d’au moins un type de commande. Laissez-en un actif.',
  '{0} keeps its kind. Add another order type.':
    '{0} garde son genre. Ajoutez un autre type de commande.',
  'The price level of {0} is gone. Choose another.':
    'Le niveau de prix de {0} n’existe plus. Choisissez-en un autre.',
  'Two price levels have the same name. Give each its own.':
    'Deux niveaux de prix ont le même nom. Donnez à chacun le sien.',
  '{0} is the price level of an order type. Change that first.':
    '{0} est le niveau de prix d’un type de commande. Changez d’abord celui-ci.',
  'This item was taken off meanwhile.': 'Cet article a été retiré entre-temps.',
  'This price level is gone. Look again.': 'Ce niveau de prix n’existe plus. Regardez à nouveau.',
  'Table {0} is kept for {1} at {2}. Choose another table or time, or note it all the same.':
    'La table {0} est gardée pour {1} à {2}. Choisissez une autre table ou une autre heure, ou notez-le quand même.',

  // Loyalty points.
  'Type how many points, not 0.': 'Saisissez un nombre de points autre que 0.',
  'Type why.': 'Saisissez la raison.',
  'The house has no loyalty programme now.':
    'La maison n’a pas de programme de fidélité en ce moment.',
  'Say whose check it is first.': 'Indiquez d’abord à qui est l’addition.',
  'Use {0} points or more.': 'Utilisez au moins {0} points.',
  'What is left of it is counted. Ring it by itself.':
    'Ce qui en reste est compté. Tapez-le séparément.',
  'Nothing is left to be granted.': 'Il ne reste rien à accorder.',
  'They have {0} points, not {1}. Use fewer.': 'Il a {0} points, pas {1}. Utilisez-en moins.',
  '{0} holds {1} of these points for its open check {2}. Settle that check or take the customer off it there, or use {3} or fewer here.':
    '{0} retient {1} de ces points pour son addition ouverte {2}. Réglez cette addition ou retirez-en le client là-bas, ou utilisez-en ici {3} au plus.',
  'A register that is not known here by name holds {0} of these points. Use them there, or use {1} or fewer here.':
    'Une caisse dont le nom n’est pas connu ici retient {0} de ces points. Utilisez-les là-bas, ou utilisez-en ici {1} au plus.',
  '{0} holds {1} of these points. Use them there, or use {2} or fewer here.':
    '{0} retient {1} de ces points. Utilisez-les là-bas, ou utilisez-en ici {2} au plus.',
  'This register may use {0} points of theirs, not {1}. Use fewer, or try again in a minute.':
    'Cette caisse peut utiliser {0} de ses points, pas {1}. Utilisez-en moins, ou réessayez dans une minute.',
  'This register may use {0} points of theirs, not {1}. Use fewer, or try again with a connection.':
    'Cette caisse peut utiliser {0} de ses points, pas {1}. Utilisez-en moins, ou réessayez avec une connexion.',
  'Points were used on this check. Take them back first.':
    'Des points ont été utilisés sur cette addition. Reprenez-les d’abord.',
};
