import type { Sentences } from '../telling.ts';

/** What is said of stations and of the rules that send work to them. */
export const routingSentences: Sentences = {
  '{0} cannot stand in for itself. Choose another station.':
    '{0} ne peut pas se remplacer lui-même. Choisissez un autre poste.',
  '{0} is closed and its work goes elsewhere. Open it first, or choose another station.':
    '{0} est fermé et son travail va ailleurs. Ouvrez-le d’abord ou choisissez un autre poste.',
  'Rule {0} has no station that is set up. Choose one or take the rule off.':
    'La règle {0} n’a aucun poste configuré. Choisissez-en un ou retirez la règle.',
  'Rule {0} has no station that is set up ({1} is none). Choose one or take the rule off.':
    'La règle {0} n’a aucun poste configuré ({1} n’en est pas un). Choisissez-en un ou retirez la règle.',
  'Rule {0} fits everything. Say for which item, category, modifier, order type or hours it is.':
    'La règle {0} convient à tout. Indiquez pour quel article, quelle catégorie, quelle option, quel type de commande ou quelles heures elle vaut.',
  'No open station stands in for {0}. Name one in the back office under More, Routing.':
    'Aucun poste ouvert ne remplace {0}. Nommez-en un dans la gestion, sous More, Routing.',
  'Late after {0} s is not later than due after {1} s. Make late the longer time.':
    'En retard après {0} s n’est pas plus tard qu’attendu après {1} s. Faites du retard le temps le plus long.',
  "Target {0} fits every ticket. Choose an order type or a course, or change the station's own times.":
    'Les temps {0} valent pour tous les bons. Choisissez un type de commande ou un service, ou changez les temps propres au poste.',
  '{0} makes this already. Choose another station.':
    '{0} le prépare déjà. Choisissez un autre poste.',
  '{0} has no screen, and nobody would see this there. Choose a station with one.':
    '{0} n’a pas d’écran et personne ne le verrait là. Choisissez un poste qui en a un.',
  '{0} is closed. Open it first, or choose another station.':
    '{0} est fermé. Ouvrez-le d’abord ou choisissez un autre poste.',
  'Nothing of this is left to move. Choose a line that is not done yet.':
    'Il n’en reste rien à déplacer. Choisissez une ligne qui n’est pas encore prête.',
  'The other station has this done, or nothing of it is elsewhere. Recall it there.':
    'L’autre poste l’a terminé, ou rien n’en est ailleurs. Rappelez-le là-bas.',
  '{0} × {1} are more than the {2} that were sold. Ring what is more on the check.':
    '{0} × {1}, c’est plus que les {2} vendus. Tapez le surplus sur l’addition.',
  'Nothing of this was sold and made here. Choose a line of a ticket that has one.':
    'Rien de cela n’a été vendu et préparé ici. Choisissez une ligne d’un bon qui en contient.',
  'The station has begun with this. Ask the cook, or bump it and throw it away.':
    'Le poste a commencé. Demandez au cuisinier, ou terminez le bon et jetez le plat.',
  'Nothing of this is with the kitchen, so nothing can be made again. Send it first.':
    'Rien de cela n’est en cuisine : il n’y a rien à refaire. Envoyez-le d’abord.',
  'This is no dish that is made again. Void it on its check.':
    'Ce n’est pas un plat à refaire. Annulez-le sur son addition.',
};
