import type { Letters } from './letters-of'

export const letters: Letters = {
  hello: 'Bonjour,',
  bye: 'Cordialement',
  postage: { seller: 'Les frais de retour sont à notre charge.', buyer: 'Les frais de retour sont à votre charge.' },
  bodies: {
    cancelOnOrderPage: [
      'Nous avons bien reçu votre message au sujet de l’annulation de la commande {{orderId}}.',
      '',
      'Pour l’annuler, veuillez envoyer la demande depuis la page de la commande : Votre compte > Vos commandes > Demander l’annulation. Dès sa réception, nous la confirmerons.',
    ],
    contactAmazonFba: [
      'Votre commande {{orderId}} a été expédiée par Amazon, qui s’occupe de tout ce qui concerne la livraison, le retour, le remplacement et le remboursement.',
      '',
      'Veuillez ouvrir Vos commandes, choisir cette commande et utiliser l’option Contactez-nous. Le service client d’Amazon pourra vous aider immédiatement.',
    ],
    refuseOrReturn: [
      'La commande {{orderId}} est déjà en route et ne peut plus être annulée.',
      '',
      'Vous pouvez refuser le colis à la livraison. S’il a déjà été livré, veuillez demander le retour depuis la page de la commande : Votre compte > Vos commandes > Retourner ou remplacer des articles. Nous vous rembourserons dès que l’article nous sera revenu.',
    ],
    replacementSent: [
      'Nous vous prions de nous excuser pour le désagrément lié à la commande {{orderId}}. Nous vous avons envoyé un article de remplacement sans frais.',
      '',
      'Transporteur : {{carrier}}',
      'Numéro de suivi : {{trackingNumber}}',
    ],
    refundIssued: [
      'Nous vous prions de nous excuser pour le désagrément lié à la commande {{orderId}}. Nous avons demandé un remboursement de {{amount}} sur votre mode de paiement d’origine. Vous n’avez pas besoin de renvoyer l’article.',
      '',
      'Selon votre banque, il apparaît en général sous quelques jours ouvrables.',
    ],
    partialRefundOffer: [
      'Nous vous prions de nous excuser pour le désagrément lié à la commande {{orderId}}. Si vous souhaitez garder l’article, nous pouvons vous rembourser {{amount}} sur votre mode de paiement d’origine.',
      '',
      'Si vous préférez une autre solution, dites-le-nous. Nous n’effectuerons aucun remboursement avant votre réponse.',
    ],
    returnInstructions: [
      'Nous vous prions de nous excuser pour le désagrément lié à la commande {{orderId}}.',
      '',
      'Veuillez demander le retour depuis la page de la commande : Votre compte > Vos commandes > Retourner ou remplacer des articles. Nous l’y accepterons et vous indiquerons l’adresse de retour. {{postage}} Veuillez conserver le numéro de suivi du colis.',
      '',
      'Dès que l’article sera arrivé, nous mettrons en œuvre sans délai la solution convenue avec vous.',
    ],
    askPhoto: [
      'Nous vous prions de nous excuser pour le désagrément lié à la commande {{orderId}}. Afin de trouver rapidement une solution, veuillez répondre à ce message avec une photo de l’article et une photo de l’emballage avec son étiquette.',
    ],
    notReceivedTracking: [
      'Nous sommes désolés que la commande {{orderId}} ne vous soit pas encore parvenue. Voici ce dont le transporteur a besoin pour la retrouver :',
      '',
      'Transporteur : {{carrier}}',
      'Numéro de suivi : {{trackingNumber}}',
      '',
      'Veuillez aussi vérifier auprès de vos voisins et aux endroits où les colis sont déposés. S’il reste introuvable, répondez à ce message et nous trouverons une solution.',
    ],
  },
}
