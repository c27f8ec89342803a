import type { Sentences } from '../telling.ts';

/** What is said of checks, lines, payments and funds. */
export const checksSentences: Sentences = {
  'The invoice has no name. Type who it is for.':
    'La facture n’a pas de nom. Indiquez à qui elle est destinée.',
  'The invoice has no address. Type that of the guest.':
    'La facture n’a pas d’adresse. Indiquez celle du client.',
  'The check is not settled. Take the payment first.':
    'L’addition n’est pas réglée. Encaissez d’abord.',
  'Invoice {0} for {1} was made of this check. Print that one again.':
    'La facture {0} pour {1} a été établie pour cette addition. Réimprimez celle-là.',
  'All of this check was given back. There is nothing to invoice.':
    'Tout a été remboursé sur cette addition. Il n’y a rien à facturer.',
  'This invoice is not known here.': 'Cette facture n’est pas connue ici.',
  'Two rates have the letter {0}. Give each its own.':
    'Deux taux ont la lettre {0}. Donnez à chacun la sienne.',
  'A rate of this list is gone. Look at the list again.':
    'Un taux de cette liste n’existe plus. Revoyez la liste.',
  'The tax {0} has no rate, and what it is on could not be rung. Choose one.':
    'La taxe {0} n’a aucun taux, et ce qui y est soumis ne pourrait pas être saisi. Choisissez-en un.',
  'The tax {0} has a rate in the price and one on top. Choose one way for it.':
    'La taxe {0} a un taux compris dans le prix et un en sus. Choisissez une seule façon.',
  'In {0} every guest gets a receipt. Choose always.':
    'En {0}, chaque client reçoit un ticket. Choisissez toujours.',
  '{0} cannot be paid in coins: the smallest is {1}. Take {2}, or all that is due.':
    '{0} ne peuvent pas être payés en pièces : la plus petite est {1}. Prenez {2}, ou tout ce qui est dû.',
  'No number was typed. Type the number of the certificate that frees the guest of tax.':
    'Aucun numéro n’est saisi. Saisissez le numéro de l’attestation qui exonère le client de taxe.',
  'No reason was typed. Say who is free of tax: a school, an embassy.':
    'Aucun motif n’est saisi. Indiquez qui est exonéré de taxe : une école, une ambassade.',
  'Only {0} × {1} is on the check, not {2}. Lower the quantity.':
    'Seulement {0} × {1} sur l’addition, pas {2}. Baissez la quantité.',
  '{0} is shared. Take it off all of this part.': '{0} est partagé. Retirez toute cette part.',
  'Nothing is left to take off. Pick a line with a price.':
    'Il ne reste rien à déduire. Choisissez une ligne avec un prix.',
  'Type an amount from {0} to {1}.': 'Tapez un montant de {0} à {1}.',
  'Choose a reason for the {0} from the list.': 'Choisissez un motif dans la liste : {0}.',
  '{0} was paid on this check already. Take off less, or undo the payment first.':
    '{0} ont déjà été payés sur cette addition. Déduisez moins, ou annulez d’abord le paiement.',
  'This is more than they may agree to. Ask a manager.':
    'C’est plus que ce que cette personne peut accepter. Demandez à un responsable.',
  'A part of {0} is on a check that is settled. Its price stands.':
    'Une part de {0} est sur une addition réglée. Son prix reste.',
  'It was taken back already. Look at the check again.':
    'C’est déjà annulé. Regardez à nouveau l’addition.',
  'What this is to replace was not voided on this check. Add it without.':
    'Ce que ceci doit remplacer n’a pas été annulé sur cette addition. Ajoutez-le sans.',
  "{0} is sold from {1} years on. Look at the guest's papers first.":
    '{0} se vend à partir de {1} ans. Regardez d’abord la pièce d’identité du client.',
  '{0} has a price of its own. Ring it as it is.': '{0} a son propre prix. Tapez-le tel quel.',
  'Type the price of {0} first.': 'Tapez d’abord le prix de {0}.',
  'This price is above the highest one. Type a lower one.':
    'Ce prix dépasse le plus élevé. Tapez-en un plus bas.',
  'This item is no longer on the menu. Choose another one.':
    'Cet article n’est plus sur la carte. Choisissez-en un autre.',
  '{0} was sent to the kitchen. Void it and add a new line.':
    '{0} est déjà en cuisine. Annulez-le et ajoutez une nouvelle ligne.',
  '{0} belongs to {1}. Ring the deal again for more of it.':
    '{0} fait partie de {1}. Tapez à nouveau le menu pour en avoir plus.',
  '{0} is weighed: each weighing is a line of its own. Weigh it again.':
    '{0} est pesé : chaque pesée est une ligne à part. Pesez-le à nouveau.',
  '{0} is no longer on the menu. Remove the line or leave it as it is.':
    '{0} n’est plus sur la carte. Retirez la ligne ou laissez-la telle quelle.',
  'The check is settled. Open a new check, or refund what was wrong.':
    'L’addition est réglée. Ouvrez-en une nouvelle, ou remboursez ce qui était faux.',
  '{0} needs a percentage or an amount.': '{0} a besoin d’un pourcentage ou d’un montant.',
  '{0} is for no order type. Choose one.':
    '{0} ne vaut pour aucun type de commande. Choisissez-en un.',
  'The tax of {0} has no rate here. Choose another one.':
    'La taxe de {0} n’a pas de taux ici. Choisissez-en une autre.',
  'Two charges have the same name. Give each its own.':
    'Deux frais portent le même nom. Donnez à chacun le sien.',
  '{0} goes with the check. Take it off there, as a whole.':
    '{0} va avec l’addition. Retirez-le là, en entier.',
  'No service is charged on this check. There is nothing to change.':
    'Aucun service n’est compté sur cette addition. Il n’y a rien à changer.',
  '{0} goes with the delivery. Change the zone or the order type, or give it free.':
    '{0} va avec la livraison. Changez la zone ou le type de commande, ou offrez-le.',
  'This line is no longer on the check. Look at the check again and pick the line.':
    'Cette ligne n’est plus sur l’addition. Regardez à nouveau l’addition et choisissez la ligne.',
  'Nothing on the check waits to be sent.': 'Rien sur l’addition n’attend d’être envoyé.',
  'Choose what belongs to {0} first.': 'Choisissez d’abord ce qui va avec {0}.',
  'A part of it is on a check that this register does not have yet. Wait until it has caught up.':
    'Une part est sur une addition que cette caisse n’a pas encore. Attendez qu’elle ait rattrapé son retard.',
  'A check that this is on, or goes to, is settled. Open a new check, or refund what was wrong.':
    'Une addition de départ ou d’arrivée est réglée. Ouvrez-en une nouvelle, ou remboursez ce qui était faux.',
  '{0} was paid on this check already. Leave as much on it, or undo the payment first.':
    '{0} ont déjà été payés sur cette addition. Laissez-y autant, ou annulez d’abord le paiement.',
  'Nothing would move. Pick lines and where they go.':
    'Rien ne bougerait. Choisissez des lignes et où elles vont.',
  'A line of it is in too many small parts already. Merge checks, then split again.':
    'Une ligne est déjà en trop de petites parts. Fusionnez des additions, puis divisez à nouveau.',
  'This table is no longer on the floor. Choose another one.':
    'Cette table n’est plus dans la salle. Choisissez-en une autre.',
  'A check at a table needs a table. Choose another one.':
    'Une addition à table demande une table. Choisissez-en une autre.',
  "The {0} looks like a card number, which must not be stored. Leave it out or type the slip's reference.":
    '{0} : cela ressemble à un numéro de carte, qui ne doit pas être enregistré. Laissez-le ou tapez la référence du ticket.',
  'This person does not work here any more. Choose another one.':
    'Cette personne ne travaille plus ici. Choisissez-en une autre.',
  'Its guests are counted on the check that it was merged into. Say there that they are {0} more.':
    'Les clients de cette addition sont comptés sur celle avec laquelle elle a été regroupée. Indiquez-y {0} de plus.',
  '{0} has this check already.': '{0} a déjà cette addition.',
  'Only {0} × {1} can be moved. Lower the quantity or move all of it.':
    'Seulement {0} × {1} peuvent être déplacés. Baissez la quantité ou déplacez tout.',
  '{0} needs a table. Choose one.': '{0} demande une table. Choisissez-en une.',
  'This order type is gone. Choose one from the list.':
    'Ce type de commande n’existe plus. Choisissez-en un dans la liste.',
  '{0} was sent to the kitchen. Void it with a reason instead.':
    '{0} est déjà en cuisine. Annulez-le plutôt avec un motif.',
  'Nothing was sent for this check yet. Ring the first round.':
    'Rien n’a encore été envoyé pour cette addition. Tapez la première tournée.',
  'Nothing is left to choose. Change the line as any other.':
    'Il n’y a plus rien à choisir. Modifiez la ligne comme toute autre.',
  'This line is back already or was never removed.':
    'Cette ligne est déjà de retour ou n’a jamais été retirée.',
  'It was removed too long ago. Ring it again.':
    'Elle a été retirée il y a trop longtemps. Tapez-la à nouveau.',
  'Somebody settled this already.': 'Quelqu’un a déjà réglé cela.',
  'Then give back what was paid too much on this check.':
    'Rendez alors ce qui a été payé en trop sur cette addition.',
  'Type an amount below the total of the check.':
    'Tapez un montant inférieur au total de l’addition.',
  'The lines are not at different seats. Put them at seats first, or split another way.':
    'Les lignes ne sont pas à des places différentes. Attribuez-les d’abord à des places, ou divisez autrement.',
  'Taxes are rounded past this amount. Take a cent more or less.':
    'Les taxes s’arrondissent au-delà de ce montant. Prenez un centime de plus ou de moins.',
  'This was moved on or taken back meanwhile. Look at the checks and move the lines by hand.':
    'Ceci a été déplacé ou repris entre-temps. Regardez les additions et déplacez les lignes à la main.',
  'The check is settled. Refund the line instead.':
    'L’addition est réglée. Remboursez plutôt la ligne.',
  'A part of {0} is on a check that is settled. Refund it there instead.':
    'Une part de {0} est sur une addition réglée. Remboursez-la plutôt là-bas.',
  '{0} was not sent. Remove it; a void is for what the kitchen has.':
    '{0} n’a pas été envoyé. Retirez-le ; une annulation est pour ce que la cuisine a reçu.',
  'Only {0} × {1} can be voided, not {2}. Lower the quantity.':
    'Seulement {0} × {1} peuvent être annulés, pas {2}. Baissez la quantité.',
  'Choose a reason for the void from the list.': 'Choisissez un motif d’annulation dans la liste.',
  'Nobody approves their own void. Ask another manager.':
    'Personne n’approuve sa propre annulation. Demandez à un autre responsable.',
  '{0} is weighed: each weighing is a line of its own.':
    '{0} est pesé : chaque pesée est une ligne à part.',
  'Nothing was weighed. Put {0} on the scale.': 'Rien n’a été pesé. Posez {0} sur la balance.',
  '{0} is sold by the piece. Add it without a weight.':
    '{0} se vend à la pièce. Ajoutez-le sans poids.',
  '{0} is sold by weight. Weigh it.': '{0} se vend au poids. Pesez-le.',
  'This weight cannot be right. Weigh it again.':
    'Ce poids ne peut pas être juste. Pesez à nouveau.',
  'Nothing of this course waits to be fired. Send its lines first.':
    'Rien de ce service n’attend d’être réclamé. Envoyez d’abord ses lignes.',
  '{0} is with the kitchen already: it stays in its course.':
    '{0} est déjà en cuisine : il reste dans son service.',
  '{0} is held already. Fire it instead.': '{0} est déjà retenu. Réclamez-le plutôt.',
  'Two courses have the same number. Give each its own.':
    'Deux services ont le même numéro. Donnez à chacun le sien.',
  'This station is no longer set up. Look at the list again.':
    'Ce poste n’est plus configuré. Regardez à nouveau la liste.',
  'The kitchen has had this for too long to take it back. Speak to the kitchen, or void the lines.':
    'La cuisine l’a depuis trop longtemps pour le reprendre. Parlez à la cuisine, ou annulez les lignes.',
  'The kitchen has made of this already. It stays fired.':
    'La cuisine en a déjà préparé. Cela reste réclamé.',
  'This fire is not known here. Look at the check again.':
    'Cette réclame n’est pas connue ici. Regardez à nouveau l’addition.',
  'Your role may not {0}. Ask a manager to do it or to change the role.':
    'Votre rôle ne permet pas ceci : {0}. Demandez à un responsable de le faire ou de changer le rôle.',
  'This item has no tax rate at a table and cannot be rung. Ask a manager to give its tax a rate.':
    'Cet article n’a pas de taux de taxe à table et ne peut pas être tapé. Demandez à un responsable de donner un taux à sa taxe.',
  'This item has no tax rate to take away and cannot be rung. Ask a manager to give its tax a rate.':
    'Cet article n’a pas de taux de taxe à emporter et ne peut pas être tapé. Demandez à un responsable de donner un taux à sa taxe.',
  '{0} more was paid than is due. Give that back first.':
    '{0} de plus que dû ont été payés. Rendez-les d’abord.',
  'Nothing is on the check. Add a line first.':
    'Rien n’est sur l’addition. Ajoutez d’abord une ligne.',
  '{0} is more than is due: {1}. Lower it.': '{0} est plus que dû : {1}. Baissez-le.',
  'The amount is 0. Type how much is paid.': 'Le montant est 0. Tapez combien est payé.',
  '{0} is less than the {1} to be paid. Take more cash or lower the amount.':
    '{0} est moins que les {1} à payer. Prenez plus d’espèces ou baissez le montant.',
  'A card is charged exactly {0}, not {1}: card payments give no change.':
    'Une carte est débitée d’exactement {0}, pas {1} : les paiements par carte ne rendent pas de monnaie.',
  'Only {0} of what was paid is left to refund, not {1}. Lower what is given back.':
    'Il ne reste que {0} de ce qui a été payé à rembourser, pas {1}. Baissez ce qui est rendu.',
  'The check is not settled. Undo the payment instead.':
    'L’addition n’est pas réglée. Annulez plutôt le paiement.',
  'Nothing of this payment stands: it was corrected or given back meanwhile. Look at the check again.':
    'Il ne reste rien de ce paiement : il a été corrigé ou rendu entre-temps. Regardez à nouveau l’addition.',
  '{0} of this payment stands now, not {1}. Look at the check again.':
    'Il reste {0} de ce paiement, pas {1}. Regardez à nouveau l’addition.',
  'The payment has this tender already. Choose another.':
    'Le paiement a déjà ce moyen. Choisissez-en un autre.',
  'Say why the tender is corrected.': 'Dites pourquoi le moyen de paiement est corrigé.',
  'A terminal took this payment from a card. Refund it to the card and take the money anew.':
    'Un terminal a pris ce paiement sur une carte. Remboursez-le sur la carte et encaissez de nouveau.',
  'The check is not settled: go on with it.': 'L’addition n’est pas réglée : continuez avec elle.',
  'Something of the check was refunded or it was reopened already. Refund what is left, or ring a new check.':
    'Une partie de l’addition a été remboursée, ou elle a déjà été rouverte. Remboursez le reste ou tapez une nouvelle addition.',
  'Settle what is wrong with its payments first.':
    'Réglez d’abord ce qui ne va pas dans ses paiements.',
  'A delivery is not reopened. Refund what was wrong.':
    'Une livraison ne se rouvre pas. Remboursez ce qui était faux.',
  'A line of the check is shared with another one. Refund what was wrong.':
    'Une ligne de l’addition est partagée avec une autre. Remboursez ce qui était faux.',
  'What was taken off this check cannot be carried over. Refund what was wrong.':
    'Ce qui a été déduit de cette addition ne peut pas être reporté. Remboursez ce qui était faux.',
  'A card paid this and can take it back. Give it back to the card, or say why it goes back in cash.':
    'Une carte a payé cela et peut le reprendre. Rendez-le sur la carte, ou dites pourquoi il est rendu en espèces.',
  'Nothing can go back to a card. Give {0} back in cash.':
    'Rien ne peut revenir sur une carte. Rendez {0} en espèces.',
  'The card can still take {0} of {1}. Give the rest back in cash.':
    'La carte peut encore recevoir {0} sur {1}. Rendez le reste en espèces.',
  'The check is not settled. Void or remove the line instead.':
    'L’addition n’est pas réglée. Annulez ou retirez plutôt la ligne.',
  'Only {0} × {1} can be refunded, not {2}. Lower the quantity.':
    'Seulement {0} × {1} peuvent être remboursés, pas {2}. Baissez la quantité.',
  'Choose a reason for the refund from the list.':
    'Choisissez un motif de remboursement dans la liste.',
  'This payment was already given back.': 'Ce paiement a déjà été rendu.',
  'A receipt proves this payment. Refund a line of the check instead.':
    'Un reçu prouve ce paiement. Remboursez plutôt une ligne de l’addition.',
  'Only {0} of this payment can be taken back now. Look at the check again.':
    'De ce paiement, seuls {0} peuvent être repris maintenant. Regardez à nouveau l’addition.',
  'This payment is not on the check.': 'Ce paiement n’est pas sur l’addition.',
  'Nothing happened here since the last Z: there is nothing to close.':
    'Rien ne s’est passé ici depuis le dernier Z : il n’y a rien à clôturer.',
  'It was counted and closed already.': 'Il a déjà été compté et fermé.',
  'This fund is not known here. Choose it again.':
    'Ce fonds n’est pas connu ici. Choisissez-le à nouveau.',
  'Notes and coins come to {0}, not to {1}. Count again.':
    'Billets et pièces font {0}, pas {1}. Recomptez.',
  'This drawer was counted and closed. Open it first.':
    'Ce tiroir a été compté et fermé. Ouvrez-le d’abord.',
  'The amount is 0. Type how much it is.': 'Le montant est 0. Tapez combien c’est.',
  'Say what it is for.': 'Dites à quoi cela sert.',
  'Choose who answers for it from now on.': 'Choisissez qui en répond désormais.',
  'This cannot be done with this fund. Choose another.':
    'Ce n’est pas possible avec ce fonds. Choisissez-en un autre.',
  'It is open already. Count and close it before it is opened again.':
    'Il est déjà ouvert. Comptez-le et fermez-le avant de le rouvrir.',
  'Checks are open: {0}.': 'Additions ouvertes : {0}.',
  'People are clocked in: {0}.': 'Encore pointés : {0}.',
  'Drawers are not counted: {0}.': 'Tiroirs non comptés : {0}.',
  'Registers have sales in no Z: {0}.': 'Caisses avec des ventes dans aucun Z : {0}.',
  'Registers cannot be heard: {0}.': 'Caisses injoignables : {0}.',
  '{0} of this device are not sent yet.': '{0} de cet appareil ne sont pas encore envoyés.',
  '{0} is closed already.': '{0} est déjà clôturé.',
  '{0} has not begun yet: today is {1}. Close it when it is over.':
    '{0} n’a pas encore commencé : aujourd’hui, c’est le {1}. Clôturez-le quand il est fini.',
  '{0} Deal with it, or say why not.': '{0} Réglez cela, ou dites pourquoi non.',
  'This register is here. Choose another.': 'Cette caisse est ici. Choisissez-en une autre.',
};
