import type { LanguageWords } from '../concepts'

/** Swedish. */
export const sv: LanguageWords = {
  usual:
    'och att det som en ett ar for pa med din ditt dina du vi oss vara har inte till om av den fran i hej tack bestallning paket meddelande kan ska nar vill er eller men har vid var efter sa har gor ni blir i gar skickades',
  sensitive:
    'recension recensioner omdome omdomen betyg stjarnor positivt negativt radera andra rabatt rabattkod presentkort present aterbetalning avbestalla tabort raderar',
  concepts: {
    review: 'recension*, produktrecension*, produktomdome*, kundrecension*',
    rating:
      'omdome*, betyg, betyget, betygs*, utvardering*, kommentar|kommentaren du _2 skrev|lamnade, din kommentar, din asikt _2 amazon, ditt utlatande, bedomning av oss, din bedomning, recenserade',
    feedback: 'saljaromdome*, saljarfeedback, saljarbetyg*, feedback, feedbacken, butiksomdome*, saljarrecension*',
    seller: 'saljare, saljaren, var butik',
    wrote:
      'det|vad|som du _4 skrivit|skrev|publicerat|sagt|lagt|sade, det|vad|som du sa, dina ord, din text, ditt inlagg, dina rader, det skrivna, ditt utlatande, det som star _2 oss',
    stars:
      '★, ★★, ★★★, ★★★★, ★★★★★, 1|2|3|4|5|en|tva|tre|fyra|fem|fler|nagra stjarna|stjarnor, dina|alla|de stjarnor|stjarnorna, stjarnbetyg',
    top: '5|fem stjarnor|stjarna, femstjarnig*, femma, ★★★★, ★★★★★, hogsta|basta|toppen betyg|omdome|poang, toppbetyg, hogsta betyget, full pott, 10 av 10, 5 av 5, alla stjarnor, full poang, fem av fem',
    positive:
      'positiv|positivt|positiva, bra|fint|fina|gott|goda|snallt|snalla|battre|vanligt|vanligare|jattebra|lysande|trevlig|trevligt _1 omdome*|recension*|betyg|feedback|ord|kommentar, rekommendera oss, tumme upp, berom',
    negative: 'negativ*, dalig*, daliga, lagt, laga, kritisk*, en stjarna, 1 stjarna, tva stjarnor, samre',
    post: 'lamna, lamnar, lamnat, skriva, skriv, skriver, dela, delar, delade, ge, ger, gav, publicera, publicerar, satta, satter, satt, posta, lagga, lagg, delat',
    rateUs:
      'betygsatt oss|produkten|lampan|ditt|din|varan, betygsatta, recensera, utvardera oss|produkten, lamna|skriv|skriva|dela|delar|delade|ge|ger|publicera|satt|satta|posta|lamnar _5 recension*|omdome*|betyg|feedback|kommentar|stjarnor|asikt|saljaromdome*, din asikt _3 amazon, beratta for andra, din arliga asikt, om ett|en omdome|recension, skriv|beratta pa amazon, skriv|beratta om _4 pa amazon',
    aloud: 'offentligt, hela varlden, alla andra, andra kunder|kopare, for alla, online, pa natet, pa produktsidan',
    change:
      'andra, andrar, andra pa, uppdatera, uppdaterar, justera, justerar, redigera, redigerar, korrigera, forbattra, ratta, revidera, se over, ompröva, ompröva, omprova, overvaga, fundera, tanka om, tanka igenom, tanka _3 igen|om|over, hoja, hojer, skriva om, omformulera, mildra, titta _3 igen|gang, lasa igenom, ny titt, ytterligare en gang, en gang till, anpassa, spegla, andring, andringar, omvandla, ga tillbaka, gora om, ser over, tanker om|igenom, skriver om, omprovar, overvager, tittar _3 igen|gang',
    remove:
      'ta _4 bort, tar _4 bort, tabort, radera, raderar, avlagsna, dra _4 tillbaka, drar _4 tillbaka, plocka bort, plocka ned|ner, ta _3 ned|ner, stryka, ta tillbaka, forsvinna, borttagning, radering, gomma, dolja, att _2 forsvinner',
    gone: 'forsvinner, forsvunnit, borta, borttagen, borttaget, raderad, raderat, andrad, andrat, uppdaterad, uppdaterat, tagits bort, togs bort, tagit bort, tillbakadragen, inte langre, justerad, justerat, forsvann, togs ner',
    it: 'det, den, detta, denna, dem, de, dessa',
    please:
      'snalla, vanligen, kan du, skulle du, skulle ni, kan ni, ber dig, ber er, vi ber, garna, vill du, var snall, var vanlig, kunde du, hjalp oss, glom inte, kanske vill|kan|skulle, uppmanar, du bor, du maste, bonfaller, be dig, be er, overvaga',
    ask: 'hoppas, uppskatta, uppskattar, tacksamma, tacksam, glada om, skulle betyda, hjalper oss, hjalpa oss, till stor hjalp, vore fint|bra|snallt|toppen|kul|jattebra|fantastiskt, raknar med, onskar, skulle glada, betyder mycket, varda',
    noAsk:
      'ber _4 inte|aldrig|inget, inte _3 be|begar|kraver|forvantar|erbjuder|vill, begar inte|inget|ingen, forvantar _2 inte|inget, kraver inte|inget|ingenting, vill inte, erbjuder inte|inget|ingen|inga, far inte, aldrig be, beror inte, oavsett, oberoende, utan motkrav, utan villkor, utan motprestation, ingen motprestation, inget i gengald, inte kopplat, vilken den an, vad det an, hur det an, ingen rabatt, inget presentkort, inga krav',
    noNeed:
      'behover _3 inte|ingenting|inget, ej nodvandigt, inte nodvandigt, inte nodvandig, ingen anledning, inget behov, maste inte, lamna _1 inte|ingen|inget, skriv inte|ingen|inget, utan att du, utan att _2 andra|radera, gor inget',
    not: 'inte, ingen, inget, inga, aldrig, mindre an, farre an, utan, ej, under',
    mention:
      'har|blev|ar _3 borttagen|borttaget|raderad|raderat|publicerat|publicerad, har _2 tagits|raderats|andrats|publicerats, togs bort|raderades|andrades, amazon tar|tog|har|beslutar|avgor, bara amazon, endast amazon, du fragade|undrar _1 hur|varfor|om, tack for din|ditt|dina _2 recension|omdome|betyg|feedback|kommentar, har last|sett din|ditt, vi har last',
    we: 'vi, jag, amazon, vart team, tillverkaren, fabriken, fraktbolaget, postnord',
    you: 'du, ni',
    but: 'men, dock, utan bara',
    condition:
      'om, nar, sa snart|fort, efter att, under forutsattning, ifall, sa lange, forst, nojd, forutsatt, da, skulle',
    exchange:
      'i gengald, i utbyte, som tack, som belöning, som beloning, tack vare, som motprestation, for att tacka, enda villkoret, villkoret, villkor, under forutsattning, for din|ditt|varje|en|ett _1 recension*|omdome*|betyg|feedback, beloning*, skarmbild, skarmdump, bevis, sa snart, efter _3 borttagning|andring, om du _4 tar|raderar|andrar|skriver|lamnar|uppdaterar|ger|drar, det enda, allt vi ber, sa far du, sa skickar|ger|aterbetalar|betalar vi, och fa, och du far, deal, gentjanst, mot att',
    possible: 'ar det mojligt, det ar mojligt, mojligt att, du kan, mojlighet, gar det att, star dig fritt',
    happy:
      'nojd, nojda, glad for, gillar, tycker om, alskar, trivs, gillade, fungerar bra, allt ar bra, allt bra, belaten',
    unhappy:
      'inte _3 nojd|nojda|glad|bra|perfekt|gillar|belaten, missnojd*, annars, om inte, i annat fall, besviken, problem, mindre an 5|fem, nagot fel, nagot ar, klagomal, inte 5|fem, nagot inte, missnoje',
    contact:
      'kontakta oss, kontakta, hor av dig, hora av dig, skriv till oss, skriva till oss, meddela oss, beratta for oss, sag till, saga till, svara oss, lat oss, ge oss _3 chans, vand dig, vanda dig, mejla oss, ta kontakt, prata med oss, kom till oss, till oss, oss veta, beratta det for',
    before: 'innan, forst, i stallet, istallet, hellre an, direkt, privat, utan, mellan oss, fore, snarare',
    harm: 'skadar, skada, familjeforetag*, litet foretag, lilla foretag, liten butik, bonfaller, jobb, jobbet, arbete, overleva, overlevnad, stanga, avstangda, stangs av, advokat, rattsliga, chef, mina|vara barn, medlidande, forstor, ruinera*, sarar, straff*, avskedad, sparkad, bestraff*, tigger, konkurs, drabbar oss, forkrossande, jobben, levebrod',
    benefit:
      'betalar dig, betalar vi dig, presentkort*, gavokort*, vardecheck, kontanter, cashback, bonus, beloning, gratis produkt|artikel|lampa|vara, _1 gratis, andra _2 gratis, utlottning, lotteri, tavling, extra garanti, forlangd garanti, langre garanti, kronor for din|ditt, tillgodokvitto, gavokupong',
    free: 'gratis, kostnadsfritt, utan kostnad',
    gift: 'present, presenter, gava, gavor, overraskning*, liten uppmarksamhet',
    give: 'far, fa, skickar, ger, skanker, vantar, erbjuder, skicka, erhaller, erhall',
    refund:
      'aterbetal*, pengarna tillbaka, tillbaka _3 pengar*, pengar tillbaka, betala* _4 tillbaka, kopesumma*, kopeskilling, inkopspris*, ersattning for, hela beloppet, kompensation',
    coupon: 'rabatt*, kupong*, rabattkod*, kampanj*, procent pa, vardekod, kod, koden, prisavdrag',
    used: 'anvande, anvandes, anvant, vid kopet, vid kop, utnyttjade',
    marketing:
      'nasta kop|bestallning|order, nya kollektion*, nya produkter|varor|modeller, nyhet, nyheter, nyhetsbrev, vart sortiment, vara andra, erbjudande*, passa pa, rea, realisation, bara idag, upptack, besok var, prenumerera, folj oss, black friday, kan ocksa intressera, missa inte, tipsa _2 vanner, rekommendera _2 vanner, var|vara *kollektion',
    buy: 'bestaller, bestalla, bestall, kopa, koper, kop, betala, betalar, betalning, salja, saljer, handla, handlar, bestallning, affar',
    outside:
      'direkt av|fran|hos|via|till|med oss|var|vart, hos oss direkt, utanfor amazon, utan amazon, utan att ga via, inte via amazon, i stallet for _2 amazon, istallet for _2 amazon, forbi amazon, kringga amazon, utanfor plattformen, var|egen webbplats|hemsida|webbshop|webbutik|sida|natbutik, var egen, ebay, tradera, blocket, utan mellanhander, utan provision, provision*, privat, annan plattform, annan sida, amazons avgifter, mellan oss, vid sidan av',
    payment:
      'paypal, swish, banköverforing, bankoverforing, overforing, iban, bankkonto, bankgiro, western union, bitcoin, kontant, vart konto, faktura direkt, bankgirot, plusgiro, klarna',
    cheaper:
      'billigare, mindre, spara, sparar, battre pris, lagre pris, rabatt*, bra pris, vanpris, specialpris, kompispris',
    cancel: 'avbestalla, avbestall, avbestaller, avbestallning, annullera, annullerar, avboka, annullering',
    wantsCancel:
      'meddelande om att? avbestalla|avbestallning*, du vill _3 avbestalla, vill du _3 avbestalla, vill avbestalla, onskar _3 avbestalla, pa din begaran, som du bad|ville|onskade, din avbestallningsbegaran, din begaran om avbestallning, du bad, du har bett, inte langre vill|onskar|behover, din onskan, ville avbestalla, ditt onskemal',
    self: 'sjalv, sjalva, fran ditt konto, fran din sida, pa egen hand, via ditt konto',
    thanks: 'tack, tackar, hoppas att du _3 gillar|trivs, ha en, fortroende, valkommen, onskar dig',
    help: 'fragor, fraga, hjalpa, tveka inte, finns har, till hands, till tjanst',
    confirm:
      'skickats, skickades, skickat, skickad, mottagit, bekraftar, bekraftelse, pa vag, levererad, levererats, leverats, packad, packas, behandlas, forbereds, sparningsnummer, anlant, overlamnat, tagit emot',
    problem:
      'forsen*, tyvarr, ledsen, ledsna, ursakt*, beklag*, skadad*, skadat, fel, saknas, problem*, aterkall*, trasig*, defekt*, tull*, slut i lager, ersatt*, borttappa*, ofullstandig*, behover, adress*, aterbetal*, avbestall*, vager, tid, svara, sakerhet, inte, maste, kan du, trasigt, forlorat',
    innocent:
      'bedomning av skad*|laget|risken|arendet, skadebedomning, fraktbolagets bedomning, betyg pa provet, kommentar fran budet|fraktbolaget|foraren, tack for din|ditt|dina kommentar|synpunkt|synpunkter|feedback|meddelande, feedback om|pa dragkedjan|manualen|forpackningen|materialet, feedback fran _1 fraktbolaget|lagret|tekniker*, synpunkt*, har _2 stjarnor, ljusslinga* _3 stjarnor, stjarnor pa|i _1 slingan|lampan|projektorn|gardinen, hotell _3 stjarnor, positivt eller negativt, positiv eller negativ, bra eller daligt, pluspol*, minuspol*, positiv pol|svar, positivt svar, presentpapper, presentinslag*, som present, presentforpackning, presentmeddelande, direkt fran amazon|av amazon|hos amazon|via amazon|till dig, direkt solljus, direkt pa|i|under|vid|mot, ditt bankkonto, till ditt konto, gratis ersattning|retur, gratis en ny, streckkod*, qr kod*, postnummer, felkod*, portkod*, kod pa|for|till, skyddsfilm*, ta bort skyddsfilm*|batterier*|skruvar*|locket|etiketten, byt batterier*, andra adressen|adress, andra _1 leveransadress*, betalningssatt, momsnumret ska andras, en annan, de andra, hjalper|hjalpa andra kunder|kopare, andra delen|sidan',
  },
}
