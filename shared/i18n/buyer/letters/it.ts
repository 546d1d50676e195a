import type { Letters } from './letters-of'

export const letters: Letters = {
  hello: 'Buongiorno,',
  bye: 'Cordiali saluti',
  postage: { seller: 'Le spese di reso sono a nostro carico.', buyer: 'Le spese di reso sono a Suo carico.' },
  bodies: {
    cancelOnOrderPage: [
      'abbiamo ricevuto il Suo messaggio sulla cancellazione dell’ordine {{orderId}}.',
      '',
      'Per cancellarlo, invii la richiesta dalla pagina dell’ordine: Il mio account > I miei ordini > Richiedi cancellazione. Appena la riceveremo, la confermeremo.',
    ],
    contactAmazonFba: [
      'il Suo ordine {{orderId}} è stato spedito da Amazon, che si occupa di consegna, reso, sostituzione e rimborso.',
      '',
      'Apra I miei ordini, scelga questo ordine e usi l’opzione Contattaci. Il servizio clienti di Amazon potrà risolvere subito il problema.',
    ],
    refuseOrReturn: [
      'l’ordine {{orderId}} è già in viaggio e non può più essere cancellato.',
      '',
      'Può rifiutare il pacco alla consegna. Se è già stato consegnato, richieda il reso dalla pagina dell’ordine: Il mio account > I miei ordini > Restituisci o sostituisci articoli. Effettueremo il rimborso appena l’articolo sarà tornato da noi.',
    ],
    replacementSent: [
      'ci scusiamo per il disagio con l’ordine {{orderId}}. Abbiamo spedito un articolo sostitutivo senza alcun costo.',
      '',
      'Corriere: {{carrier}}',
      'Numero di tracciamento: {{trackingNumber}}',
    ],
    refundIssued: [
      'ci scusiamo per il disagio con l’ordine {{orderId}}. Abbiamo disposto un rimborso di {{amount}} sul metodo di pagamento originale. Non è necessario restituire l’articolo.',
      '',
      'Di solito compare entro alcuni giorni lavorativi, secondo la Sua banca.',
    ],
    partialRefundOffer: [
      'ci scusiamo per il disagio con l’ordine {{orderId}}. Se desidera tenere l’articolo, possiamo rimborsare {{amount}} sul metodo di pagamento originale.',
      '',
      'Se preferisce un’altra soluzione, ce lo dica. Non effettueremo alcun rimborso prima della Sua risposta.',
    ],
    returnInstructions: [
      'ci scusiamo per il disagio con l’ordine {{orderId}}.',
      '',
      'Richieda il reso dalla pagina dell’ordine: Il mio account > I miei ordini > Restituisci o sostituisci articoli. Lì lo autorizzeremo e indicheremo l’indirizzo per il reso. {{postage}} Conservi il numero di tracciamento del pacco.',
      '',
      'Appena l’articolo sarà arrivato, daremo seguito senza indugio alla soluzione concordata.',
    ],
    askPhoto: [
      'ci scusiamo per il disagio con l’ordine {{orderId}}. Per risolvere rapidamente, risponda a questo messaggio con una foto dell’articolo e una della confezione con l’etichetta.',
    ],
    notReceivedTracking: [
      'ci dispiace che l’ordine {{orderId}} non sia ancora arrivato. Ecco i dati che servono al corriere per rintracciarlo:',
      '',
      'Corriere: {{carrier}}',
      'Numero di tracciamento: {{trackingNumber}}',
      '',
      'Controlli anche presso i vicini e nei luoghi in cui vengono lasciati i pacchi. Se non si trova, risponda a questo messaggio e troveremo una soluzione.',
    ],
  },
}
