import type { Letters } from './letters-of'

export const letters: Letters = {
  hello: 'Goedendag,',
  bye: 'Met vriendelijke groet',
  postage: { seller: 'De retourkosten zijn voor onze rekening.', buyer: 'De retourkosten zijn voor uw rekening.' },
  bodies: {
    cancelOnOrderPage: [
      'Wij hebben uw bericht over het annuleren van bestelling {{orderId}} ontvangen.',
      '',
      'Stuur het verzoek daarvoor via de bestelpagina: Mijn account > Mijn bestellingen > Annulering aanvragen. Zodra het verzoek er is, bevestigen wij het.',
    ],
    contactAmazonFba: [
      'Uw bestelling {{orderId}} is door Amazon verzonden. Amazon regelt alles rond bezorging, retour, vervanging en terugbetaling.',
      '',
      'Open Mijn bestellingen, kies deze bestelling en gebruik daar de contactmogelijkheid. De klantenservice van Amazon kan dit direct voor u oplossen.',
    ],
    refuseOrReturn: [
      'Bestelling {{orderId}} is al onderweg en kan niet meer worden geannuleerd.',
      '',
      'U kunt het pakket bij bezorging weigeren. Is het al bezorgd, vraag de retour dan aan via de bestelpagina: Mijn account > Mijn bestellingen > Artikelen retourneren of vervangen. Wij betalen terug zodra het artikel weer bij ons is.',
    ],
    replacementSent: [
      'Onze excuses voor het ongemak met bestelling {{orderId}}. Wij hebben kosteloos een vervangend artikel verzonden.',
      '',
      'Vervoerder: {{carrier}}',
      'Trackingnummer: {{trackingNumber}}',
    ],
    refundIssued: [
      'Onze excuses voor het ongemak met bestelling {{orderId}}. Wij hebben een terugbetaling van {{amount}} naar uw oorspronkelijke betaalmethode ingediend. U hoeft het artikel niet terug te sturen.',
      '',
      'Afhankelijk van uw bank is het bedrag meestal binnen enkele werkdagen zichtbaar.',
    ],
    partialRefundOffer: [
      'Onze excuses voor het ongemak met bestelling {{orderId}}. Als u het artikel wilt houden, kunnen wij {{amount}} terugbetalen naar uw oorspronkelijke betaalmethode.',
      '',
      'Hebt u liever een andere oplossing, laat het ons dan weten. Wij betalen niets terug voordat u hebt geantwoord.',
    ],
    returnInstructions: [
      'Onze excuses voor het ongemak met bestelling {{orderId}}.',
      '',
      'Vraag de retour aan via de bestelpagina: Mijn account > Mijn bestellingen > Artikelen retourneren of vervangen. Daar keuren wij de retour goed en geven wij u het retouradres. {{postage}} Bewaar het trackingnummer van het pakket.',
      '',
      'Zodra het artikel is aangekomen, voeren wij de met u afgesproken oplossing direct uit.',
    ],
    askPhoto: [
      'Onze excuses voor het ongemak met bestelling {{orderId}}. Om dit snel op te lossen, vragen wij u op dit bericht te antwoorden met een foto van het artikel en een foto van de verpakking met het etiket.',
    ],
    notReceivedTracking: [
      'Het spijt ons dat bestelling {{orderId}} nog niet bij u is aangekomen. Met deze gegevens kan de vervoerder het pakket zoeken:',
      '',
      'Vervoerder: {{carrier}}',
      'Trackingnummer: {{trackingNumber}}',
      '',
      'Kijk ook bij de buren en op plaatsen waar pakketten worden achtergelaten. Is het niet te vinden, antwoord dan op dit bericht en wij lossen het voor u op.',
    ],
  },
}
