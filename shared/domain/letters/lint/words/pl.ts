import type { LanguageWords } from '../concepts'

/** Polish. */
export const pl: LanguageWords = {
  usual:
    'i w na z do nie sie jest za o to jak oraz przez dla ze po od prosze dziekujemy dzien dobry zamowienie zamowienia paczka wiadomosc panstwo panstwa pan pani jesli czy tylko nas naszym zostala zostal mozna jej go juz nowy wysylamy u ktore tym',
  sensitive:
    'opinia opinie opinii recenzja recenzje recenzji ocena oceny ocene gwiazdek gwiazdki pozytywna pozytywna negatywna negatywna usunac zmienic zmiane rabat kupon prezent zwrot anulowac usuniecie usun zmien',
  concepts: {
    review: 'recenzj*, opini* o|na produkcie|produktu|temat|amazon',
    rating: 'opini*, ocen|ocena|oceny|ocene|ocenie|ocena|oceną, komentarz*, not|nota|noty, wystawion* _1 gwiazd*',
    feedback:
      'opini*|ocen|ocena|oceny|ocene|ocenie|komentarz* o|dla|sprzedawcy|sprzedajacego sprzedawcy|sprzedawcow|sprzedajacym|sprzedajacego|sprzedawcę, ocena|oceny|ocene|opinia|opinie sprzedawcy|sprzedajacego, feedback*',
    seller: 'sprzedawc*, sprzedajac*, naszego sklepu, naszym sklepie, naszego',
    wrote:
      'to|tego|tym|tego co _4 napisal*|opublikowal*|powiedzial*|zamiesci*, co _4 napisal*|opublikowal*|zamiesci*|powiedzial*, pana|pani|panstwa|twoje|swoje|swoich slowa|slow|slowach, panstwa|twoj|swoj|pana|pani wpis|tekst|wpisu|tekstu|post, napisane o nas, wystawione slowa',
    stars:
      '★, ★★, ★★★, ★★★★, ★★★★★, 1|2|3|4|5|jedna|jednej|dwie|trzy|cztery|piec|pieciu|wiecej|kilka gwiazd*, swoje|wszystkie|panstwa gwiazd*',
    top: '5|piec|pieciu gwiazd*, ★★★★, ★★★★★, pieciogwiazdkow*, najwyzsz* _1 ocen*|not*|liczb*, najlepsz* ocen*|opini*|not*, maksymaln* ocen*|not*|liczb*, 5 na 5, 10 na 10, piatke, piatka, szostke, komplet gwiazdek, wszystkie gwiazdki',
    positive:
      'pozytywn*, dobr*|mil*|swietn*|lepsz*|pochlebn*|przychyln*|zyczliw*|doskonal*|wspanial* _1 opini*|recenzj*|ocen*|komentarz*|slow*, polec*, pochwal*, kciuk w gore, lagodniejsz*, przychylniejsz*, polecenie nas, na korzysc',
    negative:
      'negatywn*, zla, zle, zlej, zlą, slab*, nisk*, krytyczn*, jedna gwiazdk*, 1 gwiazd*, niepochlebn*, krzywdzac*, niekorzystn*, zlych',
    post: 'wystawic, wystawienie, wystawia, wystawi, wystaw, napisac, napisanie, napisz, napisza, napisze, zostawic, zostaw, zostawienie, zostawia, zamiescic, dodac, dodaj, podzielic, podzielenie, podzieli, dac, daj, umiescic, opublikowac, przyznac, przyznanie, wystawcie, pozostawic, pozostawienie',
    rateUs:
      'ocenic, ocenienie, oceń, ocen nas|produkt|lampe|zakup|nasz, ocene na amazon, zrecenzowac, prosimy|prosze o _3 opini*|recenzj*|ocene|gwiazd*|komentarz*, wystawic|wystawienie|wystaw|napisac|napisanie|napisz|zostawic|zostaw|zostawienie|zamiescic|dodac|dodaj|dac|daj|umiescic|opublikowac|przyznac|pozostawic|pozostawienie|wystawia _4 opini*|recenzj*|ocen|ocene|oceny|komentarz*|gwiazd*, podziel* _3 opini*|wrazeniami|doswiadczeni*, o opinie, powiedziec innym, opinia _3 na amazon, wdzieczni _2 za _3 opini*|recenzj*|ocene, napisac|napisz|opisac|opowiedziec na amazon, napisac|napisz|opowiedziec o _4 na amazon',
    aloud:
      'publicznie, publiczn*, calemu swiatu, wszystkim, innym klientom|kupujacym, innych klientow|kupujacych, w internecie, online, na stronie produktu',
    change:
      'zmienic, zmiane, zmiany, zmiana, zmieni, zmien, zmienienie, zmodyfikowac, modyfikacj*, edytowac, edycj*, edytuj, zaktualizowac, aktualizacj*, zaktualizuj, poprawic, poprawienie, poprawe, popraw, skorygowac, korekt*, podwyzszyc, podwyzszenie, podniesc, podniesienie, przemyslec, przemyslenie, zastanowic, rozwazyc, przeanalizowac, zweryfikowac, dostosowac, przeredagowac, zlagodzic, zlagodzenie, jeszcze raz _2 spojrzec|przemyslec|ocenic, spojrzec ponownie|jeszcze|inaczej, ponowne przemyslenie|rozwazenie, na nowo, zmienili, zmienily, zmieniono, zamienic, zmienienia, odzwierciedl*, zrewidowac, poprawia|zmienia|zaktualizuja|skoryguja panstwo, panstwo _1 poprawia|zmienia|zaktualizuja|skoryguja',
    remove:
      'usunac, usuniecie, usuniecia, usun, usuna, usunie, skasowac, skasowanie, skasuj, skasuja, wycofac, wycofanie, wycofania, wycofaj, wycofa, zdjac, zdjecie opinii, cofnac, cofniecie, wykasowac, usuneli, usunela, usunal, zniknac, znikniecie, ukryc, wymazac, pozbyc',
    gone: 'zniknie, znikla, zniknela, znika, zniknely, znikl, usunieta, usuniete, usunieto, zmieniona, zmieniono, skasowana, wycofana, poprawiona, zaktualizowana, zniknal, nie bedzie, nie bylo, przestanie',
    it: 'ja, je, go, jej, to, te, ten, ich, nia',
    please:
      'prosze, prosimy, czy mogl*, czy mozna, czy moglby, mogliby, moglby, moglaby, uprzejmie, zechca, zechcialby, zechcieliby, zechca panstwo, blagamy, bylibysmy wdzieczni, moze zechca|zechce|warto, zachecamy, wystarczy, prosba, prosbe, czy zechc*, niech, nalezy, musza, trzeba, pomoz, pomozcie, prosic, rozwaz, czy byl*',
    ask: 'mamy nadzieje, liczymy na, bedziemy wdzieczni, bylibysmy wdzieczni, wdzieczni, wdzieczny, docenimy, docenilibysmy, pomogloby, pomoze nam, chcielibysmy, bardzo pomoze, byloby milo|wspaniale|super, cieszylibysmy, ucieszy, ucieszylibysmy, milo nam, milo by, zalezy nam, potrzebujemy panstwa opinii, wszystko o co, bedzie nam',
    noAsk:
      'nie prosimy, nie wymagamy, nie oczekujemy, nie zadamy, nie oferujemy, nie chcemy, nie mozemy _3 prosic|oferowac|zmienic|usunac, nie prosze, nigdy nie, nie zalezy, niezaleznie, bez wzgledu, nie ma zwiazku, bez zadnych, nic w zamian, niczego w zamian, bez zobowiazan, jakakolwiek, zadnych rabatow|kuponow|prezentow, nie wolno nam, niczego nie, nie zamierzamy, nie proponujemy',
    noNeed:
      'nie trzeba, nie musza, nie musi, nie ma potrzeby, nie potrzeba, nie nalezy, nie wystawiac, nie wystawiaj, nie musisz, zamiast, nie jest konieczn*, niekonieczn*, bez koniecznosci, prosimy nie, prosze nie, nie pisz, nie zmieniac|usuwac, nie muszą',
    not: 'nie, bez, ani, mniej niz, nigdy, zaden, zadn*, ponizej',
    mention:
      'zostal*|byl*|byla _2 usunie*|zmienion*|opublikowan*|skasowan*, amazon usuwa|usunal|decyduje|sprawdza, tylko amazon, wylacznie amazon, pytal*|pytaja|pyta|zapytal* _2 jak|dlaczego|czy, dziekujemy za|dziekuje za _2 opini*|recenzj*|ocene|komentarz*, dziekujemy za _1 wystawion*, przeczytalismy _2 opini*|recenzj*|komentarz*, widzielismy, dlaczego panstwa',
    we: 'my, ja, amazon, nasz zespol, producent, fabryka, przewoznik, kurier, zmienilismy, usunelismy, poprawilismy, wyslalismy, zmienimy, usuniemy, poprawimy, mozemy',
    you: 'panstwo, pan, pani, ty',
    but: 'ale, jednak, lecz, tylko ze',
    condition:
      'jesli, jezeli, gdy, kiedy, po, jak tylko, o ile, pod warunkiem, w przypadku, dopoki, gdyby, w razie, skoro, dopiero, wtedy',
    exchange:
      'w zamian, w podziekowaniu, w ramach podziekowania, jako podziekowanie, w nagrode, pod warunkiem, jedyny warunek, jedynym warunkiem, warunek, warunkiem, za napisanie|wystawienie|zostawienie|usuniecie|zmiane|kazda|opinie|recenzje|ocene, za _2 opinie|recenzje|ocene, nagrod*, zrzut ekranu, zrzutu ekranu, dowod, jak tylko, po _2 usunieciu|zmianie|wystawieniu|opublikowaniu|napisaniu|dodaniu, prosimy tylko, prosimy jedynie, jedyne o co, wszystko o co, jesli _4 usun*|zmien*|skasuj*|wycof*|wystaw*|napisz*, odwdzieczymy, a otrzymaja|otrzyma|dostana|dostanie|wyslemy|zwrocimy|my, i odbierz, zrewanzujemy, umowa, przysluga, w dowod wdziecznosci',
    possible: 'mozna, jest mozliw*, mozliwosc, moga panstwo, moze pan, moze pani, moga, istnieje mozliwosc, mozesz',
    happy:
      'zadowolen*, zadowolon*, podoba, podobala, podobaja, szczesliw*, cieszy, uwielbia*, spodobal*, wszystko w porzadku, wszystko dobrze, usatysfakcjonowan*, spelni* oczekiwania, zachwycen*',
    unhappy:
      'nie _3 zadowolen*|zadowolon*|podoba|podobala|spodobal*|idealn*|spelnia, niezadowol*, jesli nie, jezeli nie, w przeciwnym razie, w innym przypadku, problem, problemy, problemow, rozczarowan*, cos nie, cos jest, mniej niz 5|piec, zastrzezen*, uwag, uwagi, reklamacj*, inaczej',
    contact:
      'kontakt, kontaktu, skontaktowac, skontaktuj, skontaktowanie, skontaktuja, napisac do nas, napisz do nas, pisac do nas, prosimy o wiadomosc, daj nam znac, dac nam znac, dac znac, powiedz nam, powiedziec nam, poinformowac nas, poinformuj nas, odezwac, zwrocic do nas, dac nam szanse, dajcie nam szanse, zglosic do nas, zglosic nam, do nas, odpisac, odpisz, o informacje, powiadomic nas',
    before:
      'zanim, najpierw, przed, zamiast, bezposrednio, prywatnie, miedzy nami, bez, w pierwszej kolejnosci, wpierw',
    harm: 'szkodzi, zaszkodzi*, szkode, rodzinn*, mala firma, malej firmie, male firmy, mala firme, malemu, blagamy, blagam, prace, pracy, zwolnia, zwolnion*, zwolnieni*, przetrwa*, przezyc, zamkna*, zawiesz*, zablokuj*, adwokat, prawnik*, sad, szef*, dzieci, lito*, niszczy, zniszcz*, rujnuj*, krzywdz*, kara, ukarz*, ukaran*, upad*, rani, drogę prawną',
    benefit:
      'zaplacimy, karta podarunkowa, karte podarunkowa, karty podarunkowej, kart podarunkow*, bon podarunkowy, bon upominkowy, bonu, bon, gotowk*, cashback, bonus*, nagrod*, gratis*, darmow* produkt*|lamp*|egzemplarz, produkt|lampe|druga|drugi _1 gratis, za darmo, drugi|druga|druga _2 darmo|gratis|bezplatnie, losowani*, konkurs*, loteri*, przedluzon* gwarancj*, dodatkow* gwarancj*, zl za, premie, premia',
    free: 'gratis, za darmo, bezplatn*',
    gift: 'prezent*, upomin*, niespodziank*, podarun*, drobiazg, podarek, maly upominek',
    give: 'otrzymaja, otrzyma, otrzymaj, dostana, dostanie, wyslemy, wysylamy, odbierz, dajemy, damy, ofiarujemy, czeka, oferujemy, przekazemy, przyznamy, przeslemy',
    refund:
      'zwrot|zwrotu|zwroci|zwrocimy|zwrocic|zwracamy|zwrotem _3 pieni*|kwot*|srodk*|koszt*|calosc|calosci|ceny|wszystk*, zwrot, zwrotu, zwrocimy, zwrocic, zwracamy, oddamy _3 pieniadze, oddac pieniadze, pieniadze z powrotem, pieniadze|kwota|srodki _3 wroca|wroci|wrocily|wrocila|beda, pieniedzy, refundacj*, rekompensat*, odszkodowani*, pelna kwote',
    coupon: 'kupon*, rabat*, kod rabatow*, znizk*, promocj*, kod promocyjn*, obnizk*, kodem, kod',
    used: 'uzyto, uzyl*, wykorzystal*, wykorzystano, przy zakupie, zastosowan*, naliczon*',
    marketing:
      'nastepn* zakup*|zamowieni*, kolejn* zakup*|zamowieni*, nowosc*, nowa kolekcja|kolekcje, nowe produkty|modele, nowej kolekcji, nasza oferta, naszej oferty, nasza oferte, pozostale produkty, inne produkty, inne nasze, nasze inne, wyprzedaz*, tylko teraz, tylko dzis, skorzystaj*, okazj*, odwiedz* nasz*, newsletter*, zapisz sie, obserwuj nas, black friday, moze zainteresowac, nie przegap*, polec* znajomym, oferta specjalna, zapraszamy do, nasza|naszej|nasza _1 kolekcja|kolekcji|kolekcje, % taniej',
    buy: 'kupic, kupi, kupuj*, kup, zakup*, zamowi, zamowic, zamow, zamawia*, zamowia, zaplacic, zaplata, platnosc, placic, sprzeda*, zamowienie, nabyc, transakcj*, oplacic, zaplaci',
    outside:
      'bezposrednio u|od|przez|z|w|do nas|naszym|nasza|naszej, bezposrednio, u nas bezposrednio, poza amazon*, poza platforma, z pominieciem, pomijajac amazon*, bez amazon*, bez posrednictwa, bez posrednik*, zamiast przez|na|w amazon*, zamiast amazon*, omijajac, ominac, nasza|naszej|nasz|wlasny|naszym stronie|strona|strone|sklep internetowy, naszym sklepie internetowym, naszej stronie, ebay, allegro, olx, prowizj*, prywatnie, inna platforma, innej platformie, miedzy nami, poza portalem',
    payment:
      'paypal*, przelew*, iban, western union, blik*, konto bankowe, bitcoin*, gotowk*, numer konta, nasze konto, pobrani*, wplat*',
    cheaper:
      'taniej, tansz*, mniej, oszczedz*, lepsza cena|cene, nizsza|nizsza cena|cene, w lepszej cenie, nizszej cenie, rabat*, znizk*, korzystniej, dobra cena, dobrej cenie',
    cancel:
      'anulowac, anulowanie, anulowania, anuluj, anuluja, anuluje, zrezygnowac, rezygnacj*, anulacj*, odwolac zamowienie, anulowali, anulowal, anulowala',
    wantsCancel:
      'wiadomosc w sprawie anulowania, wiadomosc o anulowaniu, chca _4 anulowac, chce _4 anulowac, chcial* _4 anulowac, zyczy* _4 anulowan*, prosba o anulowanie, prosbe o anulowanie, na panstwa prosbe|zyczenie, zgodnie z prosba|zyczeniem, prosil* o anulowanie, pani prosba, pana prosba, nie jest juz potrzebne|potrzebny|potrzebna, nie chca juz, juz nie chca|potrzebuja, prosi* o anulowanie, chca zrezygnowac, panstwa prosba',
    self: 'samodzielnie, sam, sama, sami, ze swojego konta, ze swojej strony, osobiscie, na swoim koncie, we wlasnym zakresie',
    thanks: 'dziekujemy, dziekuje, dzieki, milego dnia, zaufanie, witamy, zyczymy, cieszymy sie ze panstwo',
    help: 'pytan*, pytania, do dyspozycji, dyspozycji, pomoc, pomoca, chetnie, sluzymy',
    confirm:
      'wyslan*, otrzymalismy, potwierdzamy, potwierdzenie, w drodze, dostarczon*, przekazan*, spakowan*, przygotowywan*, realizacji, numer sledzenia, nadan*, dotarl*, przyjet*, wyslalismy',
    problem:
      'opozni*, niestety, przeprasz*, przykro, uszkodz*, zly, blad*, bledn*, brak*, problem*, wycofan* z, zepsut*, wadliw*, clo, celn*, wyprzedan*, wymian*, wymien*, zgub*, zagin*, niekompletn*, potrzebujemy, adres*, zwrot*, zwroc*, anul*, termin*, wazy, odpowiedz*, bezpieczenstw*, nie, musi, trzeba, zamiast',
    innocent:
      'ocena|oceny|ocene szkody|szkod|uszkodzen*|sytuacji|ryzyka|stanu|techniczn*, komentarz kuriera|przewoznika, komentarz od kuriera, opinia|opinii|opinie technika|techniczna|serwisu|producenta|prawna|eksperta|rzeczoznawcy, dziekujemy za uwage|uwagi|komentarz|sugestie|wiadomosc, uwage dotyczaca, ma _2 gwiazdek|gwiazdki, girland* _3 gwiazd*, lampk* _3 gwiazd*, gwiazdek na|w girlandzie|lampce|projektorze|zaslonie, hotel* _3 gwiazd*, pozytywn* czy|lub|albo|i negatywn*, dobr* czy|lub zl*, biegun dodatni|ujemny, pozytywna odpowiedz, opakowanie prezentowe, pakowanie na prezent, na prezent, jako prezent, papier prezentowy, prezentowym, bezposrednio przez|od|z|na amazon*, bezposrednio do panstwa|pani|pana, bezposrednio na|w|pod|po|przy|obok, panstwa konto|konta bankowe, na konto panstwa, bezplatna wymiana, bezplatny zwrot, kod kreskowy|qr|pocztowy|bledu|sledzenia|produktu, kodu kreskowego|qr, usunac folie|etykiete|srub*|baterie|wieczko, zmienic adres, zmiana|zmiane|zmiany adresu, wymienic baterie, folie ochronna, metoda platnosci|platnosci, tej samej metody, zwrot produktu|towaru|paczki|przesylki, zwrotu produktu|towaru|paczki|przesylki, adres zwrotu, etykiet* zwrot*, po zwrocie',
  },
}
