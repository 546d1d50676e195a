import type { Letters } from './letters-of'

export const letters: Letters = {
  hello: 'Guten Tag,',
  bye: 'Mit freundlichen Grüßen',
  postage: { seller: 'Die Kosten der Rücksendung tragen wir.', buyer: 'Die Kosten der Rücksendung tragen Sie.' },
  bodies: {
    cancelOnOrderPage: [
      'wir haben Ihre Nachricht zur Stornierung der Bestellung {{orderId}} erhalten.',
      '',
      'Bitte senden Sie die Anfrage dazu über die Bestellseite: Mein Konto > Meine Bestellungen > Stornierung anfordern. Sobald sie eingegangen ist, bestätigen wir sie.',
    ],
    contactAmazonFba: [
      'Ihre Bestellung {{orderId}} wurde von Amazon versandt. Um Lieferung, Rückgabe, Ersatz und Erstattung kümmert sich Amazon.',
      '',
      'Bitte öffnen Sie Meine Bestellungen, wählen Sie diese Bestellung und nutzen Sie dort die Kontaktmöglichkeit. Der Kundenservice von Amazon kann das sofort für Sie lösen.',
    ],
    refuseOrReturn: [
      'die Bestellung {{orderId}} ist bereits unterwegs und kann nicht mehr storniert werden.',
      '',
      'Sie können die Annahme des Pakets verweigern. Wurde es schon zugestellt, fordern Sie die Rückgabe bitte über die Bestellseite an: Mein Konto > Meine Bestellungen > Artikel zurücksenden oder ersetzen. Wir erstatten den Betrag, sobald die Ware wieder bei uns ist.',
    ],
    replacementSent: [
      'bitte entschuldigen Sie die Unannehmlichkeiten mit der Bestellung {{orderId}}. Wir haben kostenlos Ersatz an Sie versandt.',
      '',
      'Versanddienst: {{carrier}}',
      'Sendungsnummer: {{trackingNumber}}',
    ],
    refundIssued: [
      'bitte entschuldigen Sie die Unannehmlichkeiten mit der Bestellung {{orderId}}. Wir haben eine Erstattung von {{amount}} auf Ihre ursprüngliche Zahlungsart veranlasst. Sie brauchen den Artikel nicht zurückzusenden.',
      '',
      'Je nach Bank erscheint der Betrag in der Regel nach einigen Werktagen.',
    ],
    partialRefundOffer: [
      'bitte entschuldigen Sie die Unannehmlichkeiten mit der Bestellung {{orderId}}. Wenn Sie den Artikel behalten möchten, können wir {{amount}} auf Ihre ursprüngliche Zahlungsart erstatten.',
      '',
      'Wenn Ihnen eine andere Lösung lieber ist, teilen Sie uns das bitte mit. Vor Ihrer Antwort erstatten wir nichts.',
    ],
    returnInstructions: [
      'bitte entschuldigen Sie die Unannehmlichkeiten mit der Bestellung {{orderId}}.',
      '',
      'Bitte fordern Sie die Rückgabe über die Bestellseite an: Mein Konto > Meine Bestellungen > Artikel zurücksenden oder ersetzen. Dort stimmen wir ihr zu und nennen Ihnen die Rücksendeadresse. {{postage}} Bitte bewahren Sie die Sendungsnummer des Pakets auf.',
      '',
      'Sobald der Artikel eingetroffen ist, setzen wir die mit Ihnen vereinbarte Lösung umgehend um.',
    ],
    askPhoto: [
      'bitte entschuldigen Sie die Unannehmlichkeiten mit der Bestellung {{orderId}}. Damit wir schnell eine Lösung finden, antworten Sie bitte auf diese Nachricht mit einem Foto des Artikels und einem Foto der Verpackung mit dem Etikett.',
    ],
    notReceivedTracking: [
      'es tut uns leid, dass die Bestellung {{orderId}} noch nicht bei Ihnen angekommen ist. Mit diesen Angaben kann der Versanddienst sie suchen:',
      '',
      'Versanddienst: {{carrier}}',
      'Sendungsnummer: {{trackingNumber}}',
      '',
      'Bitte fragen Sie auch bei Nachbarn und an den Ablageorten nach. Wenn sich das Paket nicht findet, antworten Sie bitte auf diese Nachricht, und wir kümmern uns darum.',
    ],
  },
}
