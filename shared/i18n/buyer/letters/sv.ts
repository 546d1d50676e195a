import type { Letters } from './letters-of'

export const letters: Letters = {
  hello: 'Hej,',
  bye: 'Vänliga hälsningar',
  postage: { seller: 'Vi betalar returfrakten.', buyer: 'Du betalar returfrakten.' },
  bodies: {
    cancelOnOrderPage: [
      'Vi har fått ditt meddelande om att avbeställa beställning {{orderId}}.',
      '',
      'Skicka begäran från beställningssidan: Mitt konto > Mina beställningar > Begär avbeställning. Så snart begäran har kommit in bekräftar vi den.',
    ],
    contactAmazonFba: [
      'Din beställning {{orderId}} skickades av Amazon, som tar hand om allt som gäller leverans, retur, ersättningsvara och återbetalning.',
      '',
      'Öppna Mina beställningar, välj den här beställningen och använd kontaktmöjligheten där. Amazons kundtjänst kan lösa detta direkt.',
    ],
    refuseOrReturn: [
      'Beställning {{orderId}} är redan på väg och kan inte längre avbeställas.',
      '',
      'Du kan tacka nej till paketet vid leveransen. Om det redan har levererats begär du returen från beställningssidan: Mitt konto > Mina beställningar > Returnera eller byt ut artiklar. Vi återbetalar när varan har kommit tillbaka till oss.',
    ],
    replacementSent: [
      'Vi beklagar besväret med beställning {{orderId}}. Vi har skickat en ersättningsvara utan kostnad.',
      '',
      'Transportör: {{carrier}}',
      'Spårningsnummer: {{trackingNumber}}',
    ],
    refundIssued: [
      'Vi beklagar besväret med beställning {{orderId}}. Vi har lämnat in en återbetalning på {{amount}} till ditt ursprungliga betalningssätt. Du behöver inte skicka tillbaka varan.',
      '',
      'Den syns vanligtvis inom några bankdagar, beroende på din bank.',
    ],
    partialRefundOffer: [
      'Vi beklagar besväret med beställning {{orderId}}. Om du vill behålla varan kan vi återbetala {{amount}} till ditt ursprungliga betalningssätt.',
      '',
      'Om du hellre vill ha en annan lösning, säg till. Vi återbetalar ingenting innan du har svarat.',
    ],
    returnInstructions: [
      'Vi beklagar besväret med beställning {{orderId}}.',
      '',
      'Begär returen från beställningssidan: Mitt konto > Mina beställningar > Returnera eller byt ut artiklar. Där godkänner vi den och ger dig returadressen. {{postage}} Spara paketets spårningsnummer.',
      '',
      'När varan har kommit fram genomför vi utan dröjsmål den lösning som vi har kommit överens om.',
    ],
    askPhoto: [
      'Vi beklagar besväret med beställning {{orderId}}. För att vi ska kunna lösa det snabbt, svara på detta meddelande med ett foto på varan och ett på förpackningen med etiketten.',
    ],
    notReceivedTracking: [
      'Vi beklagar att beställning {{orderId}} inte har kommit fram ännu. Med dessa uppgifter kan transportören spåra den:',
      '',
      'Transportör: {{carrier}}',
      'Spårningsnummer: {{trackingNumber}}',
      '',
      'Fråga gärna grannar och titta på platser där paket lämnas. Om paketet inte går att hitta, svara på detta meddelande så löser vi det.',
    ],
  },
}
