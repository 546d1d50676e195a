import type { LanguageWords } from '../concepts'

/** German. */
export const de: LanguageWords = {
  usual:
    'der die das und sie ihr ihre ihnen ist sind zu fur von mit haben wir uns unser unsere nicht ein eine einen bitte wenn falls auf bei im am den dem des es auch wurde wird werden vielen dank hallo guten tag bestellung paket oder als sich nach noch aus an dass',
  sensitive:
    'bewertung bewertungen rezension rezensionen sterne positive negative loschen entfernen andern anpassen gutschein rabatt geschenk geschenkkarte erstattung stornieren loscht entfernt',
  concepts: {
    review:
      'rezension*, produktbewertung*, artikelbewertung*, kundenrezension*, produktrezension*, kritik auf|bei amazon, testbericht*',
    rating:
      'bewertung*, beurteilung*, kommentar|kommentare|kommentars|kommentaren, urteil, ihre meinung _2 amazon|seite|shop, benotung*, sternebewertung*, amazonbewertung*',
    feedback:
      'verkauferbewertung*, verkauferfeedback, handlerbewertung*, shopbewertung*, feedback, feedbacks, verkauferrezension*',
    seller:
      'verkaufer, verkaufers, handler, handlers, unser|unserem|unseren|unseres shop|shops|geschaft, verkauferprofil',
    wrote:
      'was sie _5 geschrieben|veroffentlicht|geausert|gesagt|gepostet|hinterlassen, was _3 uber uns|die|den steht|stehen, ihre worte, ihren worten, ihren text, ihr text, ihre zeilen, ihre zeile, ihr beitrag, ihren beitrag, ihre ausserung*, ihr offentliches|offentlicher|offentlichen *, das geschriebene, ihr eindruck _4 amazon|seite, was du _5 geschrieben|veroffentlicht|gesagt|hinterlassen, deine worte, deine zeilen, dein beitrag, deinen beitrag',
    stars:
      '★, ★★, ★★★, ★★★★, ★★★★★, 1|2|3|4|5|ein|einen|einem|zwei|drei|vier|funf|mehr|wenige|paar|alle stern|sterne|sternen, ihre|ihren|deine|deinen sterne|sternen, sternchen, sternezahl, mehr|weniger sterne|sternen',
    top: '5|funf stern|sterne|sternen|sternchen|punkte, funfstern*, 5sterne, volle|vollen|voller punktzahl|sternzahl|sterne|sternen|punkte, hochste|hochsten|beste|besten|bestmogliche|bestmoglichen|maximale note|bewertung|punktzahl|wertung|urteil, bestnote*, hochstnote*, top bewertung*, topbewertung*, ★★★★, ★★★★★, 10 von 10, 5 von 5, alle funf|5, volle zufriedenheit bestatigen, hochstwertung*, sehr gut bewerten, gut bewerten, positiv bewerten, so hell _4 leuchten|strahlen',
    positive:
      'positiv|positive|positiven|positives|positiver, gute|guten|gutes|nette|netten|nettes|tolle|tollen|liebe|lieben|lobende|lobenden|freundliche|freundlichen|freundlichere|bessere|besseren|schone|schonen|begeisterte|wohlwollende|wohlwollenden|wohlwollendere|hervorragende|ausgezeichnete _1 bewertung*|rezension*|kommentar|feedback|worte|worten|beurteilung|wertung|sterne|meinung|verkauferbewertung, lob, daumen hoch, weiterempfehlen, weiterempfehlung, empfehlen uns|sie uns',
    negative:
      'negativ*, schlecht*, kritisch*, niedrig*, unzufriedene|unfreundliche, ein|einen|1 stern, zwei|2 sterne|sternen, schwach*, mies*, unfair*',
    post: 'hinterlassen, hinterlasst, schreiben, schreibt, abgeben, abgibt, geben, gebt, gib, teilen, verfassen, veroffentlichen, posten, vergeben, schenken, dalassen, abzugeben, zu schreiben, einstellen, hinterliessen, schrieben, gaben, teilten, mitteilen',
    rateUs:
      'bewerten sie, sie uns bewerten, sie _4 bewerten, bewerte|bewertet uns|den|die|das|unser|unseren|unsere, rezensieren, uns|artikel|produkt|lampe|kauf|bestellung zu bewerten, uber|um _4 bewertung|rezension|feedback|sterne _6 freuen|dankbar, freuen _5 uber|auf _5 bewertung|rezension|feedback|verkauferbewertung|sterne, bitten _3 um _4 bewertung|rezension|feedback|verkauferbewertung, hinterlassen|schreiben|geben|teilen|verfassen|veroffentlichen sie _5 bewertung|rezension|feedback|kommentar|sterne|meinung|verkauferbewertung, bewertung|rezension|feedback|verkauferbewertung|kommentar abgeben|hinterlassen|schreiben|verfassen|teilen|dalassen, meinung _4 amazon|produktseite _3 teilen|schreiben, sie _5 auf amazon bewerten, erzahlen sie _3 anderen|kunden|kaufern, schreiben|erzahlen|schildern|berichten sie auf amazon, schreiben|erzahlen|schildern|berichten sie uber _4 auf amazon, schreib|erzahl auf amazon',
    aloud:
      'offentlich, offentlichkeit, ganze welt, anderen kunden|kaufern, andere kunden|kaufer, allen erzahlen, auf der produktseite, im netz, online, vor aller',
    change:
      'verwandeln, umzuwandeln, zu verwandeln, andern, andere sie, andert, anpassen, passen sie, anzupassen, zu andern, abandern, abzuandern, bearbeiten, uberarbeiten, zu uberarbeiten, uberdenken, zu uberdenken, aktualisieren, zu aktualisieren, korrigieren, zu korrigieren, verbessern, zu verbessern, aufwerten, berichtigen, revidieren, umschreiben, erganzen, erhohen, anheben, anzuheben, hochsetzen, heraufsetzen, uberprufen, nachbessern, abmildern, mildern, neu|anders|freundlicher|milder|besser bewerten|formulieren|schreiben, noch einmal _3 anschauen|ansehen|nachdenken|uberlegen|uberdenken|lesen|uber, noch mal|nochmal _3 anschauen|ansehen|nachdenken|uberlegen, nochmals _3 anschauen|ansehen|nachdenken|uberlegen, in neuem licht, wandeln, umwandeln, nachsehen ob, ein update, andere worte, widerspiegeln, widerspiegelt, anderung, anderungen, anpassung, aktualisierung, uberarbeitung, korrektur, abandere, uberdachten, anderten, anpassten, aktualisierten, korrigierten, uberarbeiteten, aus _4 machen|werden, auf _2 5|funf _2 setzen|andern, nachziehen, nachzuziehen, nachziehst, in einklang',
    remove:
      'loschen, zu loschen, losche, loscht, entfernen, zu entfernen, entferne, entfernt sie, nehmen _5 zuruck|herunter|runter|offline|heraus, zuruckziehen, zuruckzuziehen, zurucknehmen, zuruckzunehmen, ziehen _5 zuruck, herausnehmen, herunternehmen, runternehmen, wegnehmen, verschwinden lassen|zu, loschung, entfernung, loschten, entfernten, zurucknahmen, zurucknahme, tilgen, ausblenden, streichen, aus der welt, wegmachen, rausnehmen',
    gone: 'verschwindet, verschwunden, geloscht, entfernt, weg, verschwinden, geandert, angepasst, aktualisiert, zuruckgezogen, zuruckgenommen, uberarbeitet, korrigiert, verbessert, freundlicher, nicht mehr da|sichtbar|online|steht|stehen|zu, offline',
    it: 'sie, es, diese, dies, das, ihn, die, diesen',
    please:
      'bitte, bitten, konnten sie, konnen sie, wurden sie, konntest du, kannst du, wurdest du, wurden wir sie, seien sie so, waren sie so, tun sie uns, mochten wir sie, durfen wir sie, sie sollten, sie mussen, vergessen sie nicht, einfach, helfen sie uns, mogen sie, vielleicht mogen|mochten|konnen|konnten|denken|nehmen, wollen sie, mochten sie nicht, erlauben sie, ich bitte, seid ihr so, denken sie, uberlegen sie, schauen sie',
    ask: 'hoffen, freuen, wurde uns, wurden uns, dankbar, schon wenn, schon wenn sie, ware schon|toll|nett|super|wunderbar|hilfreich|lieb|ganz, wunschen uns, uns sehr helfen, uns sehr geholfen, geholfen, hilft uns, helfen wurde, zahlen auf sie, uns viel bedeuten, wir wollen, wir brauchen, begrussen, zu schatzen, wissen es, wissen wir, vertrauen darauf, sehr verbunden',
    noAsk:
      'bitten _4 nicht, verlangen _4 nicht|nichts|keine|keinen, erwarten _4 nicht|nichts|keine|keinen, wollen _4 nicht, mochten _4 nicht, durfen _6 nicht|keine|keinen|weder, bieten _4 keine|keinen|nichts|nicht, nie|niemals um|bitten, hangt nicht, unabhangig, abhangig nicht, egal ob|wie|welche|was, gleich ob|wie|welche, nicht im gegenzug, keine bedingung, ohne gegenleistung, ohne bedingung, nichts zu tun, keine bitte, fragen _3 nicht, fordern _4 nicht, keinen einfluss, nicht beeinflussen, keinerlei, hat keinen, keine rabatte|gutscheine|geschenke|geschenk, keinen gutschein|rabatt, geben keine|keinen, ist nicht als|an, geht nicht um, weder',
    noNeed:
      'mussen _6 nicht|nichts|keine|keinen, brauchen _6 nicht|nichts|keine|keinen, nicht notig, nicht notwendig, nicht erforderlich, keine notwendigkeit, bitte _3 nicht|keine|keinen, nicht mehr notig, sollten _4 nicht|keine|keinen, ohne dass sie, ohne _2 andern|loschen, statt _3 zu, keine _3 hinterlassen|abgeben|schreiben, nicht gleich, kein anlass',
    not: 'nicht, kein, keine, keinen, keiner, nie, weniger als, unter, ohne, schlechter als',
    mention:
      'wurde|wurden|worden _4 entfernt|geloscht|geandert|veroffentlicht|freigegeben|aktualisiert, amazon hat|entfernt|loscht|pruft|entscheidet, nur amazon, kann nur amazon, sie haben gefragt|wissen, sie fragten|fragen wie|warum|ob, vielen|herzlichen dank fur ihre|deine|die _2 bewertung*|rezension*|feedback|verkauferbewertung|kommentar, danke fur ihre|deine|die _2 bewertung*|rezension|feedback, haben ihre _2 bewertung|rezension|kommentar|verkauferbewertung gelesen|gesehen|bemerkt, warum ihre',
    we: 'wir, ich, unser team, amazon, das werk, hersteller, dhl, techniker, fahrer, lager, entwickler',
    you: 'sie, du, ihr',
    but: 'aber, jedoch, sondern, nur dass, allerdings, dennoch',
    condition:
      'wenn, falls, sofern, sobald, nachdem, solange, sollten sie, sollte, dann, im falle, vorausgesetzt, bevor wir, erst, unter der bedingung, hangt davon, nur',
    exchange:
      'im gegenzug, als dankeschon, als dank, zum dank, als gegenleistung, einzige bedingung, voraussetzung, bedingung, unter der bedingung, vorausgesetzt, dafur, fur ihre|deine|eine|jede|die|das _3 bewertung*|rezension*|feedback|sterne|meinung|loschung|anderung|loschen, als belohnung, belohnen, bildschirmfoto, screenshot, nachweis, sobald, wenn sie _5 loschen|andern|entfernen|anpassen|schreiben|bewerten|abgeben|zurucknehmen|zuruckziehen, nach _3 bewertung|loschung|anderung|veroffentlichung, gegen _3 bewertung|rezension|loschung, alles was wir|worum, wir bitten nur, einzige, erkenntlich, tausch, deal, noch am selben|gleichen tag, revanchieren',
    possible:
      'ist es moglich, es ist moglich, sie konnen, moglichkeit, lasst sich, konnen sie, konnen sie diese, steht ihnen frei',
    happy:
      'zufrieden mit, zufrieden, gefallt, gefallen, glucklich, freude an|mit, begeistert, mogen, lieben, alles gut|bestens|perfekt|in ordnung|ok|okay|passt, erwartungen entspricht, uberzeugt',
    unhappy:
      'nicht _3 zufrieden, unzufrieden*, nicht gefallt, gefallt _3 nicht, nicht _2 gefallen, falls nicht, wenn nicht, sonst, andernfalls, enttauscht, problem, probleme, problemen, anlass zur, etwas nicht, nicht _2 glucklich, nicht _2 begeistert, nicht _2 perfekt, weniger als 5|funf, keine 5|funf, grund zur, beschwerde*, nicht uberzeugt, stimmt etwas, anstelle, nicht ganz, anderer meinung, mangel, argern, unzufriedenheit',
    contact:
      'schreiben sie uns|bitte, schreib uns, uns schreiben, melden sie sich, sich _4 melden, kontaktieren, kontakt, wenden sie sich, wenden sich, sich _4 wenden, an uns wenden, sagen sie _3 uns, sagen sie es uns, sprechen sie uns, sprechen sie _2 uns, teilen sie uns, antworten sie, geben sie uns _3 chance|gelegenheit|bescheid|moglichkeit, lassen sie _4 uns|wissen, uns _3 mitteilen, uns _2 sagen, mit uns, an uns, melde dich, zu uns',
    before:
      'bevor, zuerst, erst, statt, anstatt, vorher, vor _3 bewertung|rezension, zunachst, direkt, ohne, unter uns, privat, lieber, nicht auf amazon, stattdessen, eher, ehe',
    harm: 'schadet, schaden, zerstor*, familienbetrieb*, kleines unternehmen, kleinen unternehmen, kleinen betrieb, kleine firma, kleiner betrieb, flehen, flehe, arbeitsplatz, arbeitsplatze, job, existenz, uberleben, chef, kundigung, gekundigt, sperrt, gesperrt, anwalt, rechtliche schritte, verklagen, bestraft, meine|unsere kinder, mitleid, erbarmen, ruinier*, verletzt, schlaflos*, entlassen, bettel*, hart getroffen, gefahrdet, untergang',
    benefit:
      'zahlen ihnen, ihnen _4 euro|eur uberweisen|zahlen, geschenkkarte*, geschenkgutschein*, *gutschein uber, amazon geschenk*, amazon gutschein*, pramie*, bonus, bargeld, cashback, belohnung*, gratis*, kostenloses|kostenlose|kostenlosen|kostenloser _1 produkt|artikel|lampe|muster|gerat|exemplar, _1 gratis, geschenkt, zweite|zweites|zweiten _2 geschenkt|kostenlos|umsonst|gratis, verlosung, gewinnspiel, umsonst, guthaben, zahlen wir ihnen, uberweisen wir ihnen, uberweisen ihnen, garantieverlangerung, langere garantie, verlangerte garantie, euro fur ihre, fur ihre muhe',
    free: 'umsonst, gratis, kostenlos*, kostenfrei*',
    gift: 'geschenk, geschenke, uberraschung*, kleinigkeit, prasent, aufmerksamkeit, kleines dankeschon',
    give: 'erhalten, bekommen, bekommst, erhaltst, schicken, senden, schenken, wartet, geben, warten, zukommen, gibt es',
    refund:
      'erstattung*, erstatten, erstattet, ruckerstattung*, *erstattung, geld zuruck, kaufpreis, zuruckzahlen, zuruckuberweisen, geld _3 zuruck, geld|betrag _4 wieder bei|auf, geld|betrag _4 auf ihrem konto, betrag _3 zuruck, bezahlte, ganzes geld, volle preis, vollen preis, ruckzahlung*, rucküberweisung, teilerstattung*, entschadigung*, gutschreiben, preis _3 zuruck',
    coupon:
      'gutschein*, rabatt*, coupon*, gutscheincode*, nachlass, rabattcode*, preisnachlass*, prozent auf, % auf, code',
    used: 'eingelost*, verwendet*, benutzt*, beim kauf, genutzt, einlosen konnten, ihr gutschein, ihren gutschein, gutschein nicht',
    marketing:
      'nachsten einkauf, nachste bestellung, nachsten kauf, nachsten bestellung, neue kollektion, neuheit*, neuen produkte, neue produkte, neue artikel, unser|unserem|unseren sortiment, angebot|angebote entdecken, schnappchen, ausverkauf, nur heute, sonderangebot*, sonderaktion*, jetzt sichern, sichern sie sich, besuchen sie unser*, unseren shop, stobern, newsletter, abonnieren, folgen sie, rabattaktion*, winterschluss*, black friday, empfehlen sie _3 freunden, passt perfekt, passend dazu, auch interessieren, werfen sie _3 blick, weitere produkte|artikel, unsere|unserer _1 *kollektion, *kollektion ist da, % billiger|gunstiger',
    buy: 'bestellen, bestellt, kaufen, kauft, kauf, bestellung, zahlen, zahlung, bezahlen, beziehen, verkaufen, einkaufen, liefern, nachbestellen, erwerben, geschaft, abwickeln',
    outside:
      'direkt bei uns, bei uns direkt, direkt von|uber|an|mit uns|unsere|unseren|unserem|unserer, statt uber amazon, nicht uber amazon, ausserhalb von amazon, ausserhalb amazons, ohne amazon, ohne den umweg, an amazon vorbei, amazon umgehen, statt bei amazon, anstatt uber amazon, unseren|unserem|unserer|unser|eigenen|eigener|eigenem onlineshop|webshop|webseite|website|homepage|internetseite|laden, ebay, privat, ohne zwischenhandler, ohne gebuhren, amazon gebuhr*, gebuhren von amazon, provision, ohne die provision, ohne plattform, vorbei, unter der hand, hinter dem rucken, amazon nicht mitverdient, andere plattform, anderen plattform, umweg uber',
    payment:
      'paypal, uberweisung, uberweisen, bankuberweisung, iban, konto, western union, vorkasse, bar, barzahlung, bitcoin, bankverbindung, klarna, rechnung direkt',
    cheaper:
      'gunstiger, billiger, weniger, sparen, spart, rabatt*, besserer preis, besseren preis, guten preis, sonderpreis, freundschaftspreis, preisvorteil, nachlass',
    cancel:
      'stornieren, storniere, storniert, zu stornieren, stornierung, stornierungsanfrage, storno, kundigen sie, abbestellen, bestellung zuruckziehen',
    wantsCancel:
      'nachricht zur|wegen|uber _2 stornierung, ihre frage zur stornierung, sie mochten _5 stornieren, sie wollen _5 stornieren, wunschen _3 stornierung, sie _4 stornieren mochten|wollen|wollten, wie gewunscht, ihr stornierungswunsch, ihre stornierungsanfrage, auf ihren wunsch, ihren wunsch, ihr wunsch, ihre bitte um stornierung, wunschgemass, sie haben um _3 stornierung, ihre anfrage zur, nicht mehr _3 wunschen|mochten|benotigen|brauchen|wollen, zu stornieren bitten, wie von ihnen, stornierungsbitte',
    self: 'selbst, selber, ihrerseits, von ihrer seite, in ihrem konto, uber ihr konto, ihrem kundenkonto',
    thanks:
      'danke, dank, vielen dank, viel freude, viel spass, freuen uns _4 entschieden|bestellt|gekauft, schonen tag, vertrauen, willkommen, wunschen ihnen',
    help: 'fragen, zur verfugung, jederzeit, gerne fur sie da, fur sie da, helfen, zogern sie nicht',
    confirm:
      'versandt, versendet, verschickt, unterwegs, eingegangen, bestatigen, bestatigung, zugestellt, geliefert, ubergeben, angekommen, bearbeitet, vorbereitet, erhalten haben, auf dem weg, sendungsnummer, verpackt, versandbereit',
    problem:
      'verspat*, leider, entschuldig*, beschadig*, falsch*, fehler*, fehlt, fehlen, problem*, verzoger*, ruckruf*, kaputt, defekt*, nicht zustell*, zuruckgeschickt, zoll*, ausverkauft, ersatz*, nicht lieferbar, adresse, unvollstandig*, brauchen, benotigen, termin, statt, bitte, verloren, erstatt*, stornier*, gewicht, wiegt, sicherheit, nicht',
    innocent:
      'bewertung des|der schadens|schaden|lage|transportschadens|situation|risiken, schadensbewertung, energiebewertung, feedback zum|zur|zu _2 reissverschluss|material|produkt|artikel|verpackung|anleitung, ihr|dein feedback zu|zum|zur|uber, fur ihr|dein feedback, vielen dank fur ihr|dein feedback, danke fur ihr|dein feedback, feedback an _3 entwicklung|hersteller|team|werk|abteilung, haptisches feedback, akustisches feedback, feedback vom|von der|des|dem _1 spediteur|spedition|lager|dhl|zoll|paketdienst, positiven pol, positiver pol, negativen pol, negativer pol, positive antwort, positive ruckmeldung, sterne hotel, 5 sterne hotel*, sterne|sternen am|auf|in|an der|dem|den|ihrer _1 lichterkette|kette|projektor|decke|vorhang, sternenhimmel, lichterkette hat _3 sterne, hat _3 sterne, mit _2 sternen, positiv wie negativ, positiv oder negativ, ob positiv, gut oder schlecht, ob gut, ganz gleich, kommentar des|vom _1 fahrers|fahrer|zustellers|zusteller, kommentar in|im _3 sendungsverfolgung, als geschenk verpackt, geschenkverpackung*, geschenkpapier, als geschenk gedacht, geschenkbotschaft, geschenk fur ihre, konto das sie, mein konto _1 meine bestellungen, auf ihr konto, ihrem konto gutgeschrieben, direkt an sie, direkt am|im|in|auf|unter|neben|hinter|an die, direkt von amazon|uber amazon|bei amazon, direkt mit dhl|amazon, kostenloser|kostenlose|kostenloses|kostenlosen ersatz*|rucksendung|ruckgabe|retoure, adresse andern, andern der adresse, batterien wechseln, schutzfolie, folie entfernen, entfernen _4 schutzfolie|folie|deckel|schrauben|akku|batterie|etikett|fleck, code auf|am|an|der|des, qr code, barcode, fehlercode, strichcode, postleitzahl',
  },
}
