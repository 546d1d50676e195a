import type { LanguageWords } from '../concepts'

/** Dutch. */
export const nl: LanguageWords = {
  usual:
    'de het een en van uw u is in op te voor met niet dat dit wij we ons onze bij aan om als er naar zijn hebben heeft wordt werd bedankt beste bestelling pakket bericht ook nog dan maar of geen over uit kunt graag is gisteren zodra',
  sensitive:
    'beoordeling beoordelingen recensie recensies review reviews sterren positieve negatieve verwijderen wijzigen aanpassen korting kortingscode cadeau cadeaubon terugbetaling annuleren verwijder wijzig',
  concepts: {
    review: 'recensie*, productbeoordeling*, productrecensie*, review, reviews, klantbeoordeling*',
    rating:
      'beoordeling*, oordeel, waardering, waarderingen, commentaar, opmerking _2 geplaatst, uw|je mening _2 amazon, reactie op amazon, cijfer',
    feedback:
      'verkopersfeedback, verkopersbeoordeling*, verkoopersbeoordeling*, feedback, winkelbeoordeling*, verkoperbeoordeling*',
    seller: 'verkoper, verkopers, onze winkel',
    wrote:
      'wat u|je _5 geschreven|gepubliceerd|gezegd|geplaatst|schreef|zei, wat er _2 over ons, uw|je woorden, uw|je tekst, uw|je regels, uw|je post, uw|je bericht over ons, uw|je uitspraak, wat u|je daar',
    stars:
      '★, ★★, ★★★, ★★★★, ★★★★★, 1|2|3|4|5|een|twee|drie|vier|vijf|meer|paar ster|sterren, uw|je|de|alle sterren, sterretjes, sterrenbeoordeling',
    top: '5|vijf sterren|sterretjes|ster, vijfsterren*, 5sterren*, ★★★★, ★★★★★, hoogste|beste|maximale score|beoordeling|cijfer|waardering, topbeoordeling, topscore, volle score|punten, 10 op|van 10, 5 op|van|uit 5, alle sterren, tien met een',
    positive:
      'positief, positieve, goede|mooie|fijne|lieve|leuke|betere|vriendelijke|geweldige|uitstekende|lovende|top|mildere _1 beoordeling*|recensie*|review*|feedback|woorden|mening|waardering|reactie, aanbevelen, aan te bevelen, beveel ons, duim omhoog, lof, complimenten',
    negative:
      'negatie*, slecht*, kritisch*, laag, lage, een ster, 1 ster, twee sterren, onvriendelijke, ontevreden beoordeling',
    post: 'achterlaten, achter te laten, laat, laten, schrijven, schrijf, schrijft, te schrijven, delen, deelt, deel, geven, geef, geeft, te geven, plaatsen, plaats, plaatst, te plaatsen, posten, achterlaat, publiceren',
    rateUs:
      'beoordeel ons|het|de|uw|onze, ons beoordelen, ons te beoordelen, het|de|uw product|artikel|lamp|aankoop te? beoordelen, beoordelen op amazon, recenseer, laat|schrijf|geef|deel|plaats|post _4 beoordeling*|recensie*|review*|feedback|sterren|mening|waardering|reactie, beoordeling|recensie|review|feedback|mening|waardering achterlaten|achterlaat|schrijven|schrijft|plaatsen|plaatst|geven|geeft|delen|deelt|posten, beoordeling|recensie|review|feedback achter te laten, beoordeling|recensie|review te schrijven|plaatsen|geven, mening _5 amazon _2 deelt|delen|te, vertel het anderen|aan, vertel anderen, om een|uw beoordeling|recensie|review, bedankt voor een recensie, schrijf|vertel op amazon, schrijf|vertel over _4 op amazon',
    aloud:
      'openbaar, publiekelijk, in het openbaar, hele wereld, iedereen, andere klanten|kopers, anderen, online, op de productpagina',
    change:
      'wijzigen, wijzig, wijzigt, te wijzigen, veranderen, verander, verandert, te veranderen, aanpassen, pas _5 aan, past _5 aan, aan te passen, aanpast, bijwerken, bij te werken, werk _4 bij, updaten, herzien, te herzien, herziet, verbeteren, verbeter, verbetert, corrigeren, corrigeer, bewerken, bewerk, nadenken, na te denken, denk _3 na, heroverwegen, te heroverwegen, heroverweegt, herschrijven, verhogen, verhoog, ophogen, verzachten, nog eens _4 kijken|bekijken|lezen|overwegen, opnieuw _3 kijken|bekijken|beoordelen|overwegen, anders _2 schrijven|formuleren|verwoorden, wijziging, aanpassing, omzetten, bij te stellen, bijstellen, stel _4 bij, weerspiegelt, opnieuw te, nog eens, in overeenstemming',
    remove:
      'verwijderen, verwijder, verwijdert, te verwijderen, wissen, wis, te wissen, intrekken, trek _5 in, in te trekken, intrekt, weghalen, haal _5 weg|eraf|offline|af, haalt _5 weg, weg te halen, weghaalt, terugnemen, terug te nemen, laten verdwijnen, te laten verdwijnen, verwijdering, deleten, schrappen, offline halen, verbergen',
    gone: 'verdwijnt, verdwenen, verwijderd, weg, gewist, gewijzigd, aangepast, veranderd, ingetrokken, weggehaald, bijgewerkt, verbeterd, niet meer zichtbaar|staat|online, offline, herzien',
    it: 'het, hem, die, dit, deze, dat, ze, deze',
    please:
      'alstublieft, alsjeblieft, aub, a u b, wilt u, wil je, kunt u, kun je, zou u, zou je, zoudt u, gelieve, graag, verzoeken, vragen u, vragen wij u, bent u bereid, mogen wij u, misschien wilt|kunt|wil, vriendelijk, help ons, vergeet niet, u hoeft alleen, denk, nodigen u, u moet, smeken, verzoek, overweeg, zo vriendelijk, even',
    ask: 'hopen, hoop, zouden het|wij, waarderen, op prijs, dankbaar, blij als, fijn als, fijn zijn, helpen, helpt ons, zou ons, geholpen, geweldig zijn, fantastisch zijn, heel wat betekenen, betekenen, rekenen op, willen graag, wensen, vragen alleen, stellen',
    noAsk:
      'vragen _4 niet|niets|nooit|geen, verwachten _4 niet|niets|geen, willen _4 niet, eisen _3 niet|niets|geen, bieden _3 geen|niets|niet, mogen _5 niet|geen, kunnen _3 niet _2 vragen|wijzigen|verwijderen, hangt _3 niet, onafhankelijk, ongeacht, los van, staat los, zonder tegenprestatie, zonder voorwaarden, niets tegenover, niets mee te maken, wat die ook, hoe die ook, geen korting|cadeau|bon, geen verplichting, wat uw|je mening ook, verlangen _3 niet',
    noNeed:
      'hoeft _5 niet|niets|geen, hoeven _4 niet|niets|geen, niet nodig, niet noodzakelijk, geen noodzaak, moet _3 niet|geen, niet meer nodig, laat _2 geen, schrijf _2 geen, plaats _2 geen, geef _2 geen, zonder dat u, zonder _3 wijzigen|verwijderen',
    not: 'niet, geen, nooit, minder dan, zonder, onder',
    mention:
      'is|zijn|werd|werden|wordt _4 verwijderd|gewijzigd|gepubliceerd|geplaatst|aangepast, amazon heeft|verwijdert|bepaalt|beslist, alleen amazon, u vroeg|vraagt _1 hoe|waarom|of, bedankt|dank|dankjewel voor uw|je|de _2 beoordeling*|recensie*|review*|feedback|reactie, hebben uw|je _2 recensie|beoordeling|review|feedback gelezen|gezien, waarom uw',
    we: 'wij, we, ik, ons team, amazon, fabrikant, fabriek, vervoerder, postnl, dhl',
    you: 'u, je, jij',
    but: 'maar, echter, alleen dat, doch',
    condition:
      'als, indien, zodra, wanneer, nadat, zolang, mits, bent u, voor het geval, pas, dan, op voorwaarde, mocht',
    exchange:
      'in ruil, als dank, als bedankje, als tegenprestatie, uit dankbaarheid, om u te bedanken, op voorwaarde, enige voorwaarde, voorwaarde, mits, voor uw|je|een|elke|iedere _1 beoordeling*|recensie*|review*|feedback|mening, beloning, belonen, screenshot, schermafbeelding, bewijs, zodra, na _3 verwijdering|wijziging|plaatsing|verwijderen, tegenover, enige wat, als u|je _5 verwijdert|wijzigt|aanpast|schrijft|plaatst|achterlaat|intrekt, het enige, alles wat wij vragen, vragen alleen, en ontvang|krijg, en u krijgt|ontvangt, deal, wederdienst, ontvang een',
    possible: 'is het mogelijk, het is mogelijk, kunt u, u kunt, mogelijkheid, staat u vrij',
    happy:
      'tevreden, blij met, blij, bevalt, gelukkig met, fijn vindt, leuk vindt, mooi vindt, enthousiast, alles goed, alles in orde, naar wens, bevallen, verwachtingen',
    unhappy:
      'niet _3 tevreden|blij|bevalt|bevallen|gelukkig|perfect|goed|leuk, ontevreden*, zo niet, anders, indien niet, als niet, teleurgesteld, probleem, problemen, minder dan 5|vijf, geen 5|vijf, klacht*, iets niet, iets mis, niet naar wens, ontevredenheid',
    contact:
      'neem _4 contact, contact op, contact _3 opnemen, schrijf|meld|vertel|zeg|laat _2 ons, contact op te nemen, contacteer ons, contacteer, contacteren, mail ons, schrijf ons, schrijf het ons, laat het ons, laat ons, vertel het ons, vertel ons, zeg het ons, antwoord ons, meld het ons|bij, meld u, stuur ons, spreek ons, bij ons aankloppen, geef ons _3 kans, ons weten, ons te laten, bericht ons, met ons, ons eerst',
    before:
      'voordat, eerst, in plaats van, voor u, alvorens, rechtstreeks, direct, prive, zonder, onder ons, liever dan, vooraleer, liever',
    harm: 'schade, schaadt, schaden, familiebedrijf*, klein bedrijf, kleine bedrijf, kleine zaak, kleine onderneming, smeken, smeek, baan, banen, ontslagen, ontslag, overleven, voortbestaan, sluiten, geschorst, advocaat, juridische, baas, mijn|onze kinderen, medelijden, kapot, ruineer*, pijn, gestraft, boete, vernietigt, verwoest*, failliet',
    benefit:
      'betalen u, betalen wij u, cadeaubon*, cadeaukaart*, giftcard, geschenkbon*, geschenkkaart*, waardebon*, contant geld, cashback, bonus, beloning, gratis product|artikel|lamp|exemplaar, _1 gratis, tweede _2 gratis, verloting, loterij, prijsvraag, winactie, extra garantie, verlengde garantie, langere garantie, garantieverlenging, euro voor uw, tegoed van, vergoeding voor uw',
    free: 'gratis, kosteloos, voor niets',
    gift: 'cadeau, cadeautje*, cadeaus, verrassing*, presentje, kleinigheid*, attentie, geschenk',
    give: 'ontvang, ontvangt, ontvangen, krijgt, krijgen, sturen, geven, schenken, wacht, bieden, stuur',
    refund:
      'terugbetaling*, terugbetalen, terugbetaald, betalen _5 terug, betaalt _5 terug, geld _4 terug, aankoopbedrag, aankoopprijs, terugstorten, storten _4 terug, restitutie, vergoeden, vergoeding, bedrag _3 terug, terug te betalen, creditering, compensatie',
    coupon:
      'kortingscode*, kortingsbon*, coupon*, korting, kortingen, kortingsactie, procent op, actiecode, code, voucher*',
    used: 'gebruikte, gebruikt, bij het afrekenen, bij de aankoop, toegepast, ingewisseld',
    marketing:
      'volgende aankoop|bestelling, nieuwe collectie|producten|artikelen|modellen, nieuw assortiment, ons assortiment, aanbieding*, profiteer, uitverkoop, alleen vandaag, ontdek, bezoek onze, nieuwsbrief, abonneer, volg ons, black friday, ook interessant|interesseren|leuk, mis het niet, andere producten van ons, onze andere, bekijk ook|onze, past perfect, vrienden aan, onze *collectie',
    buy: 'bestellen, bestelt, bestel, kopen, koopt, koop, betalen, betaling, betaal, aanschaffen, verkopen, aankoop, afnemen, bestelling, deal, afrekenen',
    outside:
      'rechtstreeks bij|via|van|aan|met ons|onze, direct bij|via|van|met ons|onze, bij ons rechtstreeks|direct, rechtstreeks, buiten amazon, buiten het platform, zonder amazon, niet via amazon, in plaats van via? amazon, om amazon heen, amazon om, amazon omzeilen, onze|eigen website|webshop|site|webwinkel, ebay, bol, marktplaats, zonder tussenpersoon, commissie, zonder kosten van amazon, prive, onderhands, ander platform, andere site, omweg',
    payment:
      'paypal, overschrijving, overmaken, iban, bankrekening, western union, tikkie, ideal, bitcoin, contant, bankoverschrijving, onze rekening, rekeningnummer',
    cheaper:
      'goedkoper, minder, besparen, bespaart, betere prijs, lagere prijs, korting, vriendenprijs, voordeliger, scherpere prijs, scheelt, goede prijs',
    cancel: 'annuleren, annuleer, annuleert, te annuleren, annulering, annuleringsverzoek, afbestellen',
    wantsCancel:
      'bericht over het? annuleren|annulering, u wilt _4 annuleren, wilt u _4 annuleren, u wenst _4 annuleren, wilde _4 annuleren, op uw verzoek, zoals gevraagd, zoals u vroeg|wilde|wenst, uw annuleringsverzoek, uw verzoek, u heeft gevraagd, u vroeg, niet meer wilt|wenst, wilt|wenst u _2 bestelling|artikel|product niet meer, bestelling|artikel|product niet meer nodig, wilt annuleren, graag annuleren, uw wens',
    self: 'zelf, uzelf, vanuit uw account, van uw kant, in uw account, via uw account',
    thanks: 'bedankt, dank, danken, veel plezier, fijne dag, vertrouwen, welkom, prettige dag, wensen u',
    help: 'vragen, vraag, beschikking, van dienst, helpen, aarzel niet, staan klaar, tot uw',
    confirm:
      'verzonden, verstuurd, ontvangen, bevestigen, bevestiging, onderweg, bezorgd, geleverd, overgedragen, verwerkt, voorbereid, trackingnummer, ingepakt, aangekomen, klaargemaakt',
    problem:
      'vertraag*, vertraging, helaas, excuses, sorry, spijt, beschadig*, verkeerd*, fout*, ontbre*, probleem, problemen, terugroep*, kapot, defect*, douane, uitverkocht, vervang*, kwijt*, verloren, onvolledig*, nodig, adres, terugbetal*, annul*, afspraak, weegt, antwoord, veiligheid, niet, kunt u, moet, jammer',
    innocent:
      'beoordeling van de|het|uw _1 schade|situatie|claim|verzoek|risico, schadebeoordeling, opmerking over de|het rits|handleiding|verpakking, opmerking van de|het vervoerder|bezorger, bedankt voor uw|je opmerking|opmerkingen|feedback|bericht, feedback over de|het _1 rits|handleiding|verpakking|materiaal, feedback van de|het vervoerder|magazijn, commentaar van de bezorger|vervoerder, sterren op|van|aan|in de|het|uw lichtsnoer|lamp|projector|gordijn|slinger, heeft _2 sterren, lichtsnoer _3 sterren, slinger _3 sterren, hotel _3 sterren, sterrenhotel, positief of negatief, positieve of negatieve, goed of slecht, positieve pool, negatieve pool, positief antwoord, cadeauverpakking, cadeaupapier, als cadeau, ingepakt als, cadeautje voor uw, cadeaubericht, rechtstreeks van amazon|door amazon|bij amazon|via amazon|naar u, direct van amazon|bij amazon|via amazon|naar u, rechtstreeks zonlicht, direct zonlicht, direct op|in|onder|naast|aan|na, uw bankrekening, op uw rekening, gratis een nieuwe, gratis vervang*, gratis retour*, barcode, qr code, postcode, streepjescode, foutcode, code op|van|voor de|het, verpakking verwijderen, verwijder _3 folie|beschermfolie|schroeven|batterij|batterijen, vervang de batterijen, adres wijzigen, adres aanpassen, zo niet ontvangen, betaalmethode',
  },
}
