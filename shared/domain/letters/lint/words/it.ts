import type { LanguageWords } from '../concepts'

/** Italian. */
export const it: LanguageWords = {
  usual:
    'il lo la le gli i di del della un una e che per con non suo sua vostro abbiamo grazie buongiorno ordine pacco se al alla nel nella dal questo questa sono ha puo lei ci si da in stato stata siamo piu come anche oggi messaggio a ieri dell l nostro',
  sensitive:
    'recensione recensioni valutazione valutazioni stella stelle positiva positivo negativa negativo rimuovere cancellare modificare eliminare rimborso buono sconto regalo annullare rimuova elimini modifichi cancelli',
  concepts: {
    review: 'recension*, recensire',
    rating:
      'valutazion*, commento, commenti, giudizio, giudizi, opinione, opinioni, voto, voti, critica, critiche, punteggio',
    feedback: 'feedback, feedbacks, valutazione|giudizio|recensione|commento del|sul|al venditore',
    seller: 'venditore, venditori, nostro negozio',
    wrote:
      'cio|quello|quanto che? _2 ha|hai|avete|e _2 scritto|pubblicato|detto, le sue parole, sue parole, tue parole, il suo testo, quanto scritto, il suo post, le sue righe, suo pensiero, suo verdetto',
    stars:
      '★, ★★, ★★★, ★★★★, ★★★★★, 1|2|3|4|5|una|due|tre|quattro|cinque|qualche stella|stelle, sue|tue|piu|delle|le stelle, stelline',
    top: '5|cinque stelle|stelline, ★★★★, ★★★★★, massimo dei voti, voto massimo, massimo voto, miglior voto, punteggio massimo|pieno, massimo punteggio, 5 su 5, 10 su 10, cinque su cinque, valutazione massima, massima valutazione, tutte le stelle, il massimo',
    positive:
      'positiv|positivo|positiva|positivi|positive, buona|bella|ottima|eccellente|migliore|gentile|favorevole|fantastica recension*|valutazion*|opinione, buon|bel|ottimo|buone|belle|belle feedback|commento|giudizio|voto|parole|recensioni, recension*|valutazione|parola|parole favorevol*|migliore|gentil*|benevol*, consigliarci, raccomandarci, parlare bene, pollice in su, lode, elogi*',
    negative:
      'negativ*, cattiv*, brutt*, pessim*, bass*, critic*, una stella, 1 stella, due stelle, sfavorevol*, sever*',
    post: 'lasciare, lasci, lascia, lasciarci, lasciate, scrivere, scriva, scrivi, scrivete, condividere, condivida, condividesse, pubblicare, pubblichi, dare, dia, darci, dai, inserire, postare, mettere, metta, attribuire, assegnare, lasciasse, scrivesse, ci dia, ci lasci',
    rateUs:
      'valutarci, ci valuti, valutare il|la|l|i|le|il|nostro, valuti il|la|l, recensirci, recensire, recensisca, votarci, lasciare|lasci|lascia|lasciarci|scrivere|scriva|scrivi|condividere|condivida|pubblicare|pubblichi|dare|dia|darci|dai|inserire|mettere|assegnarci _5 recension*|valutazion*|feedback|commento|stelle|opinione|giudizio, raccontare agli altri, una recensione su, una sua recensione, la sua opinione _2 amazon, scriva|racconti|parli su amazon, scriva|racconti|parli di|del|della|dell|come _5 su amazon',
    aloud:
      'pubblicamente, in pubblico, tutto il mondo, a tutti, altri clienti|acquirenti, agli altri, online, sulla pagina',
    change:
      'modificare, modifichi, modifica, modificarla, modificarlo, cambiare, cambi, cambiarla, aggiornare, aggiorni, aggiornarla, correggere, corregga, rivedere, riveda, rivederla, migliorare, migliori, adeguare, adegui, riconsiderare, riconsideri, ripensare, ripensi, riflettere, riconsiderarla, riformulare, alzare, aumentare, ritoccare, trasformare, rivalutare, rivaluti, riscrivere, addolcire, dare _3 altra occhiata, modificasse, cambiasse, aggiornasse, tornare su, pensare di nuovo, ci ripensi, rettificare, modifiche, aggiornamento, avra|abbia _1 modificato|modificata|cambiato|cambiata|aggiornato|aggiornata|corretto|corretta',
    remove:
      'rimuovere, rimuova, rimuovi, rimuoverla, rimuoverlo, eliminare, elimini, eliminarla, eliminarlo, cancellare, cancelli, cancellarla, cancellarlo, togliere, tolga, toglierla, ritirare, ritiri, ritirarla, far sparire|scomparire, sparire, rimozione, cancellazione, eliminazione, cancellasse, eliminasse, rimuovesse, togliesse, nascondere, ritiro, avra|abbia _1 cancellato|cancellata|rimosso|rimossa|eliminato|eliminata|tolto|tolta|ritirato|ritirata',
    gone: 'sparisca, scompaia, sparita, scomparsa, cancellata, eliminata, rimossa, modificata, cambiata, aggiornata, tolta, ritirata, corretta, non ci sia piu, non sia piu, sara sparita, spariscano, rimosso, modificato',
    it: 'la, lo, l, li, le, cio, questo, questa, essa',
    please:
      'per favore, per cortesia, cortesemente, gentilmente, potrebbe, puo, la preghiamo, preghiamo, le chiediamo, vorrebbe, vuole, potresti, puoi, la invitiamo, invitiamo, ci aiuti, aiutarci, si ricordi, basta, non dimentichi, sarebbe cosi, sia cosi, forse, magari, deve, dovrebbe, chiediamo solo, prego, ti preghiamo, le dispiacerebbe, supplichiamo, vi preghiamo, la prego',
    ask: 'speriamo, spero, saremmo grati|lieti|felici|riconoscenti, grati, ci farebbe, vorremmo, apprezzeremmo, ci aiuterebbe, aiuterebbe, sarebbe bello|gentile|fantastico|importante, ci conti, contiamo, significherebbe, desideriamo, riconoscenti, gradiremmo, gradito, gradita, tutto cio che, e tutto',
    noAsk:
      'non _3 chiediamo, non chiediamo, non vogliamo, non pretendiamo, non offriamo, non ci aspettiamo, non possiamo _3 chiedere|offrire|modificare|rimuovere, non dipende, non e legat*, senza chiedere, nulla in cambio, niente in cambio, a prescindere, indipendentemente, qualunque, senza condizioni, nessun obbligo, nessuno sconto|regalo|buono, non _3 intendiamo, mai chiediamo, non proponiamo, ne',
    noNeed:
      'non deve|serve|occorre|e necessario|c e bisogno, non c e bisogno, non e necessario, senza bisogno, non _2 lasci, non lasci, non lasciare, non scriva, non ha bisogno, non deve, non dovete, inutile, senza modificare|cambiare|rimuovere, nulla da modificare|cambiare, niente da',
    not: 'non, nessun*, mai, meno di, senza, ne',
    mention:
      'e|sono|stata|stato stata|stato|state? rimoss*|cancellat*|modificat*|pubblicat*, amazon ha|rimuove|decide|verifica, solo amazon, ha chiesto come|perche|se, chiede come|perche|se, grazie per|della la? sua? recensione|valutazione, grazie per il|la suo|sua recensione|feedback|valutazione|commento, abbiamo letto|visto la|il sua|suo, grazie per aver',
    we: 'abbiamo, noi, io, ho, amazon, il nostro team, produttore, fabbrica, corriere, possiamo, provvederemo, modificheremo',
    you: 'lei, tu, voi',
    but: 'ma, tuttavia, pero, soltanto che, bensi',
    condition:
      'se, qualora, appena, una volta, quando, dopo, purche, a condizione, a patto, nel caso, finche, solo se, non appena, allora',
    exchange:
      'in cambio, come ringraziamento, per ringraziarla, per ringraziarti, a condizione, unica condizione, una condizione, a patto, purche, per la|una|ogni|ciascuna sua? recensione|valutazione|rimozione|modifica, premio, premiamo, ricompensa, screenshot, schermata, prova, una volta, appena, dopo _3 rimozione|modifica|pubblicazione|cancellazione, se _3 rimuove|cancella|elimina|modifica|toglie|lascia|scrive|cambia, chiediamo solo, e ricevera, e riceva, e ricevi, in omaggio, contraccambi*, ricambi*, sdebit*, accordo, unica cosa',
    possible: 'e possibile, puo, possibile, possibilita, ha la possibilita, libero di',
    happy:
      'soddisfatt*, content*, felice, piace, piaciuta, piaciuto, piacciono, ama, entusiast*, tutto bene, va tutto, gradisce, e andato tutto',
    unhappy:
      'non _3 soddisfatt*|content*|felice|piace|piaciut*|perfetto|convinto, insoddisfatt*, delus*, altrimenti, in caso contrario, se no, problem*, qualcosa non, meno di 5|cinque, se non, scontent*, reclam*, lamentel*, insoddisfazione',
    contact:
      'ci contatti, contattarci, ci scriva, scriva|dica|racconti _2 a noi, scriverci, contattateci, contattaci, ci dica, dircelo, ce lo dica, ci faccia sapere, farcelo sapere, parlarne, parlarci, ne parli, ci risponda, ci risponda, rivolgersi, si rivolga, ci dia _3 possibilita|occasione, ci permetta, si metta in contatto, mettersi in contatto, scriva a noi, ci informi, contatti',
    before:
      'prima, anziche, invece di, piuttosto che, direttamente, in privato, tra noi, senza, innanzitutto, al posto',
    harm: 'danneggia*, danno, rovina*, piccola azienda|impresa, azienda|impresa familiare, supplichiamo, supplico, imploriamo, imploro, sopravviv*, chiudere, sospes*, avvocato, vie legali, licenziat*, licenzi*, lavoro, posto di lavoro, capo, miei figli, nostri figli, pieta, ferisce, penalizz*, danni, sanzion*, distrugg*, fa male, famiglia',
    benefit:
      'le paghiamo, le pagheremo, le verseremo, buono regalo, buoni regalo, carta regalo, buono amazon, gift card, contanti, bonus, cashback, premio, premi, omaggio, gratis, prodotto|articolo|lampada gratuito|gratuita|gratis|omaggio, gratuita|gratuito lampada|prodotto|articolo, estrazione, lotteria, estensione di garanzia, garanzia estesa, secondo|seconda _2 gratis|gratuit*, euro per la, ricompensa, garanzia supplementare',
    free: 'gratis, gratuit*, gratuitamente, senza costi',
    gift: 'regalo, regali, sorpresa, pensierino, dono, piccolo pensiero',
    give: 'ricevera, ricevere, riceva, ricevi, inviamo, inviare, offriamo, diamo, regaliamo, avra, otterra, otterrai, aspetta, mandiamo, invieremo, manderemo',
    refund:
      'rimbors*, restitui* _4 soldi|denaro|importo|somma|prezzo|tutto, soldi indietro, indietro _3 soldi, riaccredit*, prezzo d acquisto, accredit*, rimborser*, risarci*, indennizz*, compenso, restituiremo, riavra _4 soldi',
    coupon:
      'coupon, buono sconto, buoni sconto, sconto, sconti, codice sconto, promozion*, codice promozionale, ribasso, codice',
    used: 'ha usato, usato, utilizzato, al momento dell acquisto, applicato, ha utilizzato',
    marketing:
      'prossimo acquisto|ordine, prossimi acquisti, novita, nuova collezione, nuovi prodotti|arrivi|articoli, altri nostri, nostri altri, nostra gamma, offerta speciale, offerte, approfitti, saldi, scopra, visiti il|la|nostro, newsletter, si iscriva, ci segua, nostro catalogo, in promozione, black friday, potrebbe interessar*, non si perda, solo oggi, consigli|raccomandi _3 amici, nostra _1 collezione, nuova collezione, scontat*',
    buy: 'acquist*, compr*, ordina, ordinare, ordini, ordinando, paga, pagare, pagamento, vendere, vendiamo, vendita, affare, ordine',
    outside:
      'direttamente da noi|con|a|dal|sul|presso, fuori da amazon, fuori amazon, senza passare, senza amazon, al di fuori, anziche su|tramite|da amazon, invece che su|di|da amazon, al posto di amazon, aggirare, scavalcare, bypassare, nostro sito, nostro negozio online, nostro shop, nostro e commerce, ebay, senza intermediari, commission*, in privato, privatamente, altra piattaforma, altro sito, tra di noi, altrove',
    payment:
      'paypal, bonifico, iban, western union, conto bancario, postepay, bitcoin, contanti, satispay, coordinate bancarie, nostro conto',
    cheaper:
      'meno, risparmi*, prezzo migliore|piu basso|speciale, miglior prezzo, sconto, piu economico, piu conveniente, conviene, prezzo di favore',
    cancel: 'annullare, annulli, annulla, annullarlo, annullamento, disdire, cancellare l ordine, cancelli l ordine',
    wantsCancel:
      'messaggio sulla cancellazione|annullamento, messaggio sull annullamento, desidera _4 annullare, vuole _4 annullare, vorrebbe _4 annullare, ha chiesto _4 annull*, sua richiesta di annullamento, come richiesto, come da lei, come desidera, ha richiesto l annullamento, non desidera piu, non vuole piu, richiesta di annullamento, desidera l annullamento, ha cambiato idea, su sua richiesta',
    self: 'lei stesso, lei stessa, autonomamente, dal suo account, da parte sua, dal suo lato, da solo, tu stesso, personalmente',
    thanks: 'grazie, ringraz*, speriamo che _3 piaccia, buona giornata, fiducia, benvenut*, auguriamo',
    help: 'domand*, a disposizione, disposizione, aiutarla, non esiti, siamo qui',
    confirm:
      'spedito, spedita, inviato, ricevuto, confermiamo, conferma, in viaggio, consegnat*, affidato, in preparazione, preparato, in lavorazione, tracciamento, tracking, partito, arrivat*, in arrivo, imballato, in transito',
    problem:
      'ritard*, purtroppo, scus*, dispiace, danneggiat*, sbagliat*, errore, manca, mancano, problem*, richiamo, rott*, difett*, dogan*, esaurit*, sostitu*, pers*, smarrit*, incomplet*, serve, servono, bisogno, indirizzo, rimbors*, annull*, appuntamento, pesa, invece, risponda, sicurezza, potrebbe, deve, non, indichi',
    innocent:
      'valutazione del|dei|della danno|danni|caso|pratica|rischio|rischi|richiesta, valutazione energetica, stelle luminose|led, ghirlanda|proiettore|tenda|catena _3 stelle, ha _2 stelle, hotel _3 stelle, commento del|dal corriere, feedback del|dal|dai corriere|magazzino|tecnici, grazie per il suo commento|feedback, grazie per il feedback, feedback sulla|sul cerniera|confezione|manuale|materiale, feedback tattile|acustico, positivo o negativo, positiva o negativa, positivi o negativi, buona o cattiva, polo positivo|negativo, risposta positiva, confezione regalo, pacchetto regalo, carta da regalo, messaggio regalo, come regalo, direttamente da amazon|su amazon|con amazon|a lei|con il corriere, sul suo|vostro conto, sul conto usato, sostituzione gratuita, reso gratuito, gratuitamente, codice a barre, codice qr, codice postale, codice di tracciamento, codice errore, codice fiscale, codice del|di, qualunque essa, pellicola, rimuova la pellicola, cambi le batterie, modificare l indirizzo, cambiare l indirizzo, metodo di pagamento, modifichi l indirizzo, centro commerciale, presa visione',
  },
}
