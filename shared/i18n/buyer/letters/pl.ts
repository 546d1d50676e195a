import type { Letters } from './letters-of'

export const letters: Letters = {
  hello: 'Dzień dobry,',
  bye: 'Z poważaniem',
  postage: { seller: 'Koszt przesyłki zwrotnej ponosimy my.', buyer: 'Koszt przesyłki zwrotnej ponosi kupujący.' },
  bodies: {
    cancelOnOrderPage: [
      'otrzymaliśmy wiadomość w sprawie anulowania zamówienia {{orderId}}.',
      '',
      'Aby je anulować, prosimy wysłać prośbę ze strony zamówienia: Twoje konto > Twoje zamówienia > Poproś o anulowanie. Potwierdzimy ją zaraz po otrzymaniu.',
    ],
    contactAmazonFba: [
      'zamówienie {{orderId}} wysłał Amazon i to Amazon zajmuje się jego dostawą, zwrotem, wymianą oraz zwrotem pieniędzy.',
      '',
      'Prosimy otworzyć Twoje zamówienia, wybrać to zamówienie i skorzystać z możliwości kontaktu. Dział obsługi klienta Amazon może rozwiązać sprawę od razu.',
    ],
    refuseOrReturn: [
      'zamówienie {{orderId}} jest już w drodze i nie można go anulować.',
      '',
      'Przy doręczeniu można odmówić przyjęcia paczki. Jeśli paczka została już doręczona, prosimy poprosić o zwrot na stronie zamówienia: Twoje konto > Twoje zamówienia > Zwróć lub wymień produkty. Zwrócimy pieniądze, gdy produkt do nas wróci.',
    ],
    replacementSent: [
      'przepraszamy za kłopot z zamówieniem {{orderId}}. Wysłaliśmy bezpłatnie nowy egzemplarz.',
      '',
      'Przewoźnik: {{carrier}}',
      'Numer śledzenia: {{trackingNumber}}',
    ],
    refundIssued: [
      'przepraszamy za kłopot z zamówieniem {{orderId}}. Zleciliśmy zwrot kwoty {{amount}} na pierwotną metodę płatności. Produktu nie trzeba odsyłać.',
      '',
      'Zwrot pojawia się zwykle w ciągu kilku dni roboczych, zależnie od banku.',
    ],
    partialRefundOffer: [
      'przepraszamy za kłopot z zamówieniem {{orderId}}. W przypadku chęci zatrzymania produktu możemy zwrócić {{amount}} na pierwotną metodę płatności.',
      '',
      'Jeśli lepsze byłoby inne rozwiązanie, prosimy o informację. Przed otrzymaniem odpowiedzi niczego nie zwrócimy.',
    ],
    returnInstructions: [
      'przepraszamy za kłopot z zamówieniem {{orderId}}.',
      '',
      'Prosimy poprosić o zwrot na stronie zamówienia: Twoje konto > Twoje zamówienia > Zwróć lub wymień produkty. Tam go zatwierdzimy i podamy adres zwrotu. {{postage}} Prosimy zachować numer śledzenia paczki.',
      '',
      'Gdy produkt dotrze, niezwłocznie zrealizujemy uzgodnione rozwiązanie.',
    ],
    askPhoto: [
      'przepraszamy za kłopot z zamówieniem {{orderId}}. Abyśmy mogli szybko go rozwiązać, prosimy odpowiedzieć na tę wiadomość i dołączyć zdjęcie produktu oraz zdjęcie opakowania z etykietą.',
    ],
    notReceivedTracking: [
      'przykro nam, że zamówienie {{orderId}} jeszcze nie dotarło. Oto dane, dzięki którym przewoźnik może je odnaleźć:',
      '',
      'Przewoźnik: {{carrier}}',
      'Numer śledzenia: {{trackingNumber}}',
      '',
      'Prosimy sprawdzić także u sąsiadów i w miejscach, w których zostawia się paczki. Jeśli paczka się nie znajdzie, prosimy odpowiedzieć na tę wiadomość, a my rozwiążemy sprawę.',
    ],
  },
}
