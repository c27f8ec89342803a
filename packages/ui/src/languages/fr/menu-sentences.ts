import type { Sentences } from '../telling.ts';

/** What is said of the menu, the kitchen, papers and reasons. */
export const menuSentences: Sentences = {
  'Scanners read {0} as a label of the house, by the layout {1}. Give the item the number that its labels carry, or another barcode.':
    'Les lecteurs lisent {0} comme une étiquette de la maison, selon le modèle {1}. Donnez à l’article le numéro que portent ses étiquettes, ou un autre code-barres.',
  'A register types digits alone, not “{0}”. Give a number of digits.':
    'Une caisse ne tape que des chiffres, pas « {0} ». Donnez un numéro en chiffres.',
  '{0} has {1} already. Two cells would look alike. Give it another name, or say that both are wanted.':
    '{0} a déjà {1}. Deux cases se ressembleraient. Donnez un autre nom, ou dites que les deux sont voulus.',
  'This is no longer on the menu. Look at the list again.':
    'Ceci n’est plus sur la carte. Regardez à nouveau la liste.',
  "{0} is 86'd. Offer something else.": '{0} est épuisé. Proposez autre chose.',
  "{0} needs {1}, which is 86'd. Offer something else.":
    '{0} demande {1}, qui est épuisé. Proposez autre chose.',
  "Nothing is left of '{0}' for {1}. Offer something else.":
    'Il ne reste plus de « {0} » pour {1}. Proposez autre chose.',
  'The last portion of {0} is sold. Offer something else.':
    'La dernière portion de {0} est vendue. Proposez autre chose.',
  '{0} is not sold at this time. Offer something else.':
    '{0} n’est pas vendu à cette heure. Proposez autre chose.',
  'This time is over already. Choose a later one.':
    'Cette heure est déjà passée. Choisissez-en une plus tard.',
  '{0} is on the list already.': '{0} est déjà dans la liste.',
  'This ingredient was taken off meanwhile.': 'Cet ingrédient a été retiré entre-temps.',
  'A new ingredient needs a name. Fill it in.':
    'Un nouvel ingrédient demande un nom. Remplissez-le.',
  'One ingredient was taken off meanwhile.': 'Un ingrédient a été retiré entre-temps.',
  'This notice is no longer on the ticket.': 'Cet avis n’est plus sur le bon.',
  'This screen does not have the ticket yet. Wait until it has caught up, then try again.':
    'Cet écran n’a pas encore le bon. Attendez qu’il ait rattrapé son retard, puis réessayez.',
  'The kitchen makes nothing of this any more. Send something first.':
    'La cuisine ne prépare plus rien de ceci. Envoyez d’abord quelque chose.',
  'This ticket is bumped. Bring it back first.': 'Ce bon est terminé. Rappelez-le d’abord.',
  'No station has this ready yet. Wait for its bump.':
    'Aucun poste n’a encore terminé ceci. Attendez qu’il le valide.',
  'This waits for the fire of its course. Fire it first.':
    'Ceci attend la réclame de son service. Réclamez-le d’abord.',
  'Confirm the allergy first: {0}.': 'Confirmez d’abord l’allergie : {0}.',
  'What was chosen for {0} is no longer offered. Choose again.':
    'Ce qui était choisi pour {0} n’est plus proposé. Choisissez à nouveau.',
  '{0} needs at least {1}, {2} chosen. Choose {3} more.':
    '{0} demande au moins {1} choix, {2} fait(s). Choisissez-en encore {3}.',
  '{0} takes at most {1}, {2} chosen. Take {3} off.':
    '{0} accepte au plus {1} choix, {2} fait(s). Retirez-en {3}.',
  '{0} in halves has one left half and one right half. Choose both.':
    '{0} en moitiés a une moitié gauche et une moitié droite. Choisissez les deux.',
  'This item was removed already. Look at the list again.':
    'Cet article a déjà été retiré. Regardez à nouveau la liste.',
  'This category was taken off meanwhile. Look at the list again.':
    'Cette catégorie a été retirée entre-temps. Regardez à nouveau la liste.',
  'A new category needs a name. Fill it in.':
    'Une nouvelle catégorie demande un nom. Remplissez-le.',
  'A new item needs {0}. Fill it in.': 'Il manque encore au nouvel article : {0}. Remplissez-le.',
  'This category was taken off meanwhile. Choose another one.':
    'Cette catégorie a été retirée entre-temps. Choisissez-en une autre.',
  'This tax is no longer set up. Choose another one.':
    'Cette taxe n’est plus configurée. Choisissez-en une autre.',
  'This station is no longer set up. Choose another one, or none.':
    'Ce poste n’est plus configuré. Choisissez-en un autre, ou aucun.',
  'One of the modifier groups was taken off meanwhile. Take it off the item.':
    'Un des groupes de choix a été retiré entre-temps. Enlevez-le de l’article.',
  '{0} has the number {1}. Choose another one.': '{0} a le numéro {1}. Choisissez-en un autre.',
  '{0} is no product number: its last digit does not fit the others. Scan it or type it again.':
    '{0} n’est pas un numéro de produit : son dernier chiffre ne va pas avec les autres. Scannez-le ou tapez-le à nouveau.',
  '{0} has this barcode. Choose another one.': '{0} a ce code-barres. Choisissez-en un autre.',
  'A price of {0} minor units is above the highest one, {1}. Give a lower one.':
    'Un prix de {0} en plus petite unité dépasse le plus élevé, {1}. Donnez-en un plus bas.',
  'This item was removed meanwhile. Look at the list again.':
    'Cet article a été retiré entre-temps. Regardez à nouveau la liste.',
  'At least {0} and at most {1} cannot both be. Raise the most or lower the least.':
    'Au moins {0} et au plus {1} ne vont pas ensemble. Augmentez le maximum ou baissez le minimum.',
  '{0} are free of at most {1}. Lower one.':
    '{0} sont gratuits sur au plus {1}. Baissez l’un des deux.',
  'A choice is asked for and none is offered. Add one.':
    'Un choix est demandé et aucun n’est proposé. Ajoutez-en un.',
  '{0} was taken off meanwhile. Look at the list again.':
    '{0} a été retiré entre-temps. Regardez à nouveau la liste.',
  'A part of a deal is an item by the piece with a price of its own, and no deal. Choose another.':
    'Un élément de menu est un article à la pièce avec son propre prix, et pas un menu. Choisissez-en un autre.',
  "What '{0}' opens comes back to it. Take one of the groups off.":
    'Ce que « {0} » ouvre revient à lui-même. Retirez un des groupes.',
  'Two of the words are the same. Change one.': 'Deux des mots sont identiques. Changez-en un.',
  'Only what is left off can take something off the price. Change {0}.':
    'Seul ce qu’on laisse de côté peut réduire le prix. Changez {0}.',
  'One of the words was taken off meanwhile.': 'Un des mots a été retiré entre-temps.',
  'This does not fit in two lines of twenty characters.':
    'Ceci ne tient pas en deux lignes de vingt caractères.',
  'At most {0} lines have room here.': 'Il y a de la place ici pour {0} lignes au plus.',
  'A line has at most {0} characters. Shorten "{1}…".':
    'Une ligne a au plus {0} caractères. Raccourcissez « {1}… ».',
  'A logo has at most {0} dots. Take a flatter picture.':
    'Un logo a au plus {0} points. Prenez une image plus plate.',
  'This logo has rows of different lengths. Upload it again.':
    'Ce logo a des rangées de longueurs différentes. Envoyez-le à nouveau.',
  'Choose another second language, or none.': 'Choisissez une autre deuxième langue, ou aucune.',
  '{0} is on the list already. Choose other words.':
    '{0} est déjà dans la liste. Choisissez d’autres mots.',
  'One reason has to stay: nothing can be taken off without one.':
    'Un motif doit rester : sans lui, rien ne peut être retiré.',
  'This reason was taken off the list meanwhile.': 'Ce motif a été retiré de la liste entre-temps.',
  'A new reason needs a name. Fill it in.': 'Un nouveau motif demande un nom. Remplissez-le.',
  'This is the one favourite of the house. Take another into yours first.':
    'C’est le seul favori de la maison. Prenez-en d’abord un autre dans les vôtres.',
  'This item was taken off the menu meanwhile.':
    'Cet article a été retiré de la carte entre-temps.',
  '{0} favourites are the most. Take one off first.': '{0} favoris au plus. Retirez-en d’abord un.',
  'This modifier is gone. Look again.': 'Ce choix n’existe plus. Regardez à nouveau.',
  'An item was taken off this category meanwhile. Look at its cells again.':
    'Un article a été retiré de cette catégorie entre-temps. Regardez de nouveau ses cases.',
  '{0} and {1} would stand in cell {2}. Put one of them in another cell.':
    '{0} et {1} seraient dans la case {2}. Mettez l’un des deux dans une autre case.',
};
