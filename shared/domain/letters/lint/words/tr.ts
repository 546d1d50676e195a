import type { LanguageWords } from '../concepts'

/** Turkish; stems, since endings carry what other languages say in words. */
export const tr: LanguageWords = {
  usual:
    've bir bu icin ile siparis siparisiniz kargo mesajiniz tesekkur ederiz merhaba lutfen size sizin bize biz de da mi ya daha en olarak olan gibi kadar ancak degil var yok nasil urun urunun paket tarih numarasi dun bugun gun yeni hemen cok eger ama hakkinda tarafindan sonra once her sey bunu numarali siparisi siparisin siparislerim hesabim urunu ozur dileriz icinde dilerseniz saygilarimizla diger yardimci olur',
  sensitive:
    'yorum yorumu yorumunuzu degerlendirme degerlendirmenizi puan yildiz olumlu olumsuz sil silin silmenizi kaldirin kaldirmanizi degistirin indirim kupon hediye iade iptal guncelleyin',
  concepts: {
    review: 'yorum, yorumu, yorumun*, yoruml*, yorumda, incelemen*, inceleme, urun degerlendirme*',
    rating:
      'degerlendirme, degerlendirmen*, degerlendirmey*, degerlendirmes*, degerlendirmel*, puan, puani, puanin*, puanl*, gorusun* _3 amazon*, notun*',
    feedback:
      'satici geri bildirim*, satici degerlendirme*, satici puan*, satici yorum*, geri bildirim*, geribildirim*',
    seller: 'satici, saticin*, magazamiz*, satıcıya',
    wrote:
      'hakkimizda yazdik*, hakkimizda yaz*, yazdiklarin*, yazdiginiz, yazdikların, paylastiklarin*, paylastiginiz, soyledik*, sozlerin*, ifadelerin*, metnin*, yazdiklariniz, yayinladigin*, yazdiginiz seyler',
    stars: '★, ★★, ★★★, ★★★★, ★★★★★, 1|2|3|4|5|bir|iki|uc|dort|bes|tek|birkac|tum yildiz*, yildizlarin*, yildizinizi',
    top: '5|bes yildiz*, ★★★★, ★★★★★, tam puan*, tam not, en yuksek puan*|not*|degerlendirme*, en iyi puan*|degerlendirme*|not*, 10 uzerinden 10, 5 uzerinden 5, yuz uzerinden, tum yildizlar*, tam yildiz, yuksek puan*',
    positive:
      'olumlu, pozitif, iyi|guzel|harika|mukemmel|hos|nazik|ovgu _1 yorum*|degerlendirme*|puan*|geri|gorus*|soz*|not, tavsiye edin*|ederseniz, begeni, ovgu*, ovucu',
    negative: 'olumsuz*, negatif*, kotu*, dusuk*, elestirel, tek yildiz*, bir yildiz*, 1 yildiz*, iki yildiz*',
    post: 'birak, birakin, birakir*, birakma*, birakan*, birakmaniz*, birakabilir*, yaz, yazin, yazar*, yazma*, yazan*, yazmaniz*, yazabilir*, paylas, paylasin, paylasir*, paylasma*, paylasmaniz*, verin, verir*, verme*, vermeniz*, yapin, yapar*, yapmaniz*, ekleyin, gonderin, birakirsaniz, yazarsaniz, yapan*',
    rateUs:
      'bizi degerlendirin|degerlendirir*|degerlendirmeniz*|puanlayin|puanlar*, urunu|urunumuzu|urun|lambayi|alisverisinizi degerlendirin|degerlendirir*|degerlendirmeniz*|puanlayin, degerlendirin, puanlayin, puan verin|verir*|vermeniz*, yorum yapin|yapar*|yapmaniz*|yazin|yazar*|birakin|birakir*|birakmaniz*|paylasin|ekleyin|yazmaniz*|yaparsaniz|yapan*|birakan*, degerlendirme yapin|yapar*|yapmaniz*|birakin|birakir*|yazin|birakmaniz*|paylasin|yapan*, gorusun* _7 paylas*, deneyimin* _5 paylas*, yorum _3 birak*|yazin, geri bildirim birak*|verin|yapin, digerlerine anlat*, yildiz verin|verir*|vermeniz*, amazon da _4 yazin|yazarsaniz|yazmaniz*|anlatin|anlatirsaniz',
    aloud:
      'herkese acik, alenen, tum dunya*, herkese, baskalarina, diger alicilar*|musteri*, internette, cevrimici, urun sayfasinda, kamuoyu*',
    change:
      'degistir, degistirin, degistirir*, degistirme*, degistirmeniz*, degistirebilir*, degistirirseniz, guncelle, guncelleyin, gunceller*, guncelleme*, guncellemeniz*, guncelleyebilir*, duzelt, duzeltin, duzeltir*, duzeltme*, duzeltmeniz*, duzeltebilir*, duzenle, duzenleyin, duzenler*, duzenleme*, duzenlemeniz*, duzenleyebilir*, yeniden dusun*, tekrar dusun*, bir kez daha _2 dusun*, bir daha dusun*, tekrar degerlendir*, yeniden degerlendir*, tekrar gozden, gozden gecir*, yukselt*, artir*, iyilestir*, yumusat*, revize, yeniden yaz*, tekrar bak*, cevirmeniz*, cevirin, cevirir*, bir kez daha',
    remove:
      'sil, silin, siler*, silme*, silmeniz*, silebilir*, silerseniz, silinmesi*, kaldir, kaldirin, kaldirir*, kaldirma*, kaldirmaniz*, kaldirabilir*, kaldirirsaniz, kaldirilmasi*, geri cek*, geri al, geri alin, geri alir*, geri almaniz*, yok et*, kaybol*, gizle*, yayindan kaldir*',
    gone: 'silinirse, silinir silinmez, kaldirilir kaldirilmaz, degisir degismez, guncellenir guncellenmez, silinince, silindiginde, silinmesi*, silinmis, kaldirilirsa, kaldirilinca, kaldirilmasi*, kaldirildiginda, kaybolursa, kaybolmasi*, kayboldugunda, degisirse, degismesi*, degistiginde, degistirildiginde, guncellenirse, guncellenmesi*, guncellendiginde, yok olmasi*, ortadan kalk*, olmazsa, kalkmasi*, kalkarsa, duzeltilmesi*, duzeltilirse, degistirilmesi*, silinse, kaldirilsa, degisse',
    it: 'onu, bunu, bunlari, onlari, sunu',
    please:
      'lutfen, rica, ricamiz, ricam, rica ederiz, ediyoruz, misiniz, misin, musunuz, miydiniz, isteriz, istiyoruz, istirham, yalvariyoruz, edebilir, belki, davet, yardimci olun, bekliyoruz, unutmayin, yeterli, isterseniz, istersiniz, diliyoruz, ister, memnun oluruz, dusunun',
    ask: 'umuyoruz, umariz, seviniriz, sevinirim, mutlu oluruz, mutlu olur, memnun oluruz, minnettar, tesekkur ederiz ederseniz, makbule, cok yardimci olur, yardimci olursunuz, yardimci olur, harika olur, guzel olur, iyi olur, onemli bizim, dileriz, ihtiyacimiz, guveniyoruz, degerli olur',
    noAsk:
      'istemiyoruz, istemeyiz, beklemiyoruz, talep etmiyoruz, rica etmiyoruz, teklif etmiyoruz, sunmuyoruz, isteyemeyiz, sunamayiz, talep edemeyiz, bagli degil*, bagimsiz*, fark etmez, ne olursa olsun, nasil olursa olsun, karsilik beklemeden, karsiliginda bir sey, sartsiz, kosulsuz, hicbir karsilik, ilgisi yok, degistiremeyiz, silemeyiz, beklentimiz yok, gibi bir talebimiz, talebimiz yok, istemek icin degil, amaciyla degil',
    noNeed:
      'gerek yok, gerekmez, gerekmiyor, zorunda degilsiniz, lazim degil, sart degil, gerekli degil, birakmayin, yazmayin, vermeyin, gereksiz, degistirmenize gerek, gerek kalmadan, silmeden, degistirmeden, yapmayin, degistirmeyin, silmeyin',
    not: 'degil, yok, hayir, asla, hic, daha az, olmayan, olmasin',
    mention:
      'silindi, kaldirildi, yayinlandi, degistirildi, guncellendi, amazon _3 sildi|siler|kaldirdi|kaldirir|karar|inceler, yalnizca amazon, sadece amazon _2 silebilir|kaldirabilir|degistirebilir, sordunuz, soruyorsunuz, yorumunuz|degerlendirmeniz|puaniniz|bildiriminiz icin _1 tesekkur*, yorumunuzu|degerlendirmenizi|bildiriminizi okuduk|gorduk|aldik, nasil degistirilecegini, neden',
    we: 'biz, ben, amazon, ekibimiz, uretici, fabrika, kargo sirketi, degistirdik, guncelledik, duzelttik, kaldirdik, sildik, degistirecegiz, guncelleyecegiz, duzeltecegiz, degistirebiliriz',
    you: 'siz, sen',
    but: 'ama, ancak, fakat, yalnizca su',
    condition:
      'eger, *rsaniz, *rseniz, *diysaniz, *diyseniz, *duysaniz, *tiysaniz, *tiyseniz, *siniz mi, kaldiysaniz, *diginizda, *diktan, sonra, halinde, takdirde, sartiyla, kosuluyla, *ince, ise, durumunda, sartimiz, mi, *digi anda, silinir silinmez, kaldirilir kaldirilmaz, degisir degismez, guncellenir guncellenmez, *ir *maz, *ilirse, *ilirsa, kalksa, silinse, kaldirilsa, degisse',
    exchange:
      'karsiliginda, karsilik olarak, tesekkur olarak, tesekkurumuz olarak, tesekkur amaciyla, minnettarlik, tek sart*, tek kosul*, tek ricamiz, tek istegimiz, sartiyla, kosuluyla, odul*, ekran goruntu*, kanit, yorum|degerlendirme|puan _1 icin, yorumunuz icin _3 hediye, yorum yapan*|birakan*|yazan*, yaptiginizda, biraktiginizda, yazdiginizda, sildiginizde, kaldirdiginizda, degistirdiginizde, silerseniz, kaldirirsaniz, degistirirseniz, yazarsaniz, birakirsaniz, yaparsaniz, guncellerseniz, silinirse, kaldirilirsa, kaldirilinca, silinince, degistirildikten, silindikten, sildikten, kaldirildiktan, yazdiktan, biraktiktan, yaptiktan, anlasma, sadece sunu, istedigimiz tek, biz de size, jest',
    possible:
      'mumkun, mumkundur, *bilirsiniz, degistirebilirsiniz, silebilirsiniz, kaldirabilirsiniz, duzenleyebilirsiniz, olanagi, imkani, imkaniniz, serbestsiniz',
    happy:
      'memnun, memnunsaniz, begendiniz, begendiyseniz, begeniyorsaniz, sevdiniz, sevdiyseniz, mutlu, mutluysaniz, hosunuza, her sey yolunda*, memnuniyet*, begendinizse, memnunsan',
    unhappy:
      'memnun _2 degil*|kalmad*, memnuniyetsiz*, begenmed*, hosunuza gitmed*, aksi halde, aksi takdirde, degilse, sorun, sorunun*, sorunla*, bir sorun, hayal kirikligi, 5 yildizdan az, sikayet*, memnun olmad*, bes yildizdan, begenmiyorsaniz, mutsuz*, degilseniz, yoksa, olumsuzluk',
    contact:
      'iletisime gec*, bize ulas*, bize yaz*, bizimle iletisim*, bizimle, bize bildir*, bize haber, bize soyle*, bize mesaj, bize don*, bize danis*, bize iletin, bize sans, bize firsat, bize anlat*, ulasin, bize basvur*, haber verin, bize gelin',
    before:
      'once, oncelikle, yerine, dogrudan, ilk, ilk once, ozelden, ozel olarak, aramizda, yazmadan, birakmadan, vermeden, yapmadan, paylasmadan',
    harm: 'zarar, aile isletme*, kucuk isletme*, kucuk aile*, kucuk dukkan*, yalvar*, isimi, isimden, issiz, kov*, hayatta kal*, kapan*, kapat*, askiya, avukat*, hukuki, yasal yol*, dava, patron*, cocuklar*, merhamet, yikim, mahv*, ekmek*, ceza*, aci*, incit*, iflas*, gecim*, batar*, batir*, isimizi, isimizden',
    benefit:
      'hediye kart*, hediye cek*, hediye kupon*, nakit, cashback, bonus, odul*, ucretsiz urun|lamba|bir, bedava*, hediye urun, ikinci _2 ucretsiz|bedava|hediye, cekilis*, piyango, ek garanti, uzatilmis garanti, garanti suresi* uzat*, garanti uzat*, tl hediye, para oduyoruz, para odeyecegiz, para iadesi ve hediye, tl gonder*, tl odeyecegiz',
    free: 'bedava, ucretsiz',
    gift: 'hediye, hediyey*, hediyen*, hediyel*, surpriz*, armagan*, kucuk bir jest',
    give: 'alirsiniz, alacaksiniz, alin, kazanin, kazanirsiniz, gonderiyoruz, gonderecegiz, gonderelim, veriyoruz, verecegiz, hediye ediyoruz, hediye edecegiz, sizi bekliyor, sunuyoruz, alabilirsiniz, kazan, gondeririz, veririz',
    refund:
      'para iade*, parani* _4 iade|geri, paraniz* _4 geri|iade|hesab*|kart*, ucret iade*, ucretin* _3 iade, tutar* _3 iade*, iade edecegiz, iade ederiz, iade edilecek, iade ediyoruz, iade edelim, geri odeme*, geri odeyecegiz, iade tutari*, tam iade, geri verecegiz, ucret iadesi, kismi iade, tazminat*, paranizi',
    coupon: 'indirim*, kupon*, promosyon*, kampanya*, indirim kod*, kodu, kodla, koduyla',
    used: 'kullandiginiz, kullanmistiniz, kullandiniz, kullanilan, alisveriste, alisverisinizde kullan*, uygulanan, kullanildigi',
    marketing:
      'bir sonraki alisveris*|siparis*, sonraki alisveris*, gelecek alisveris*, yeni koleksiyon*, yeni urunler*, yeni gelen*, diger urunler*, urunlerimize, firsat*, kacirmayin, sadece bugun, bugune ozel, kesfedin, magazamizi ziyaret, ziyaret edin, bulten*, abone, takip edin, black friday, ilginizi cek*, arkadaslariniza, yararlanin, ozel teklif*, outlet, katalogumuz*, *koleksiyonumuz*',
    buy: 'siparis ver*, satin al*, alirsaniz, odeme*, odeyebilir*, odeyin, satis*, satiyoruz, satabiliriz, al, alim, almak, alisveris, siparis, alabilirsiniz, ode*',
    outside:
      'dogrudan bizden|bize|bizimle|magazamizdan|sitemizden, bizden dogrudan, amazon yerine, amazon disi*, amazon disinda, amazon u? olmadan, amazon a? girmeden, amazonsuz, amazon uzerinden degil, amazon araciligi olmadan, amazon u? atla*, web sitemiz*, sitemiz*, kendi site*|web|magaza*, internet sitemiz*, online magazamiz*, trendyol*, hepsiburada*, sahibinden, ebay, araci olmadan, aracisiz, komisyon*, ozel olarak, baska platform*, baska site*, platform disi*, aramizda, elden',
    payment:
      'paypal, havale*, eft, iban, western union, banka hesab*, hesabimiz*, bitcoin, nakit, kapida odeme, papara, banka transfer*',
    cheaper:
      'ucuz*, daha az, tasarruf, daha uygun, uygun fiyat*, iyi fiyat*, indirim*, dusuk fiyat*, ozel fiyat*, avantajli, hesapli',
    cancel: 'iptal, iptali, iptalini',
    wantsCancel:
      'iptaliyle ilgili, iptal ile ilgili mesaj*, iptali hakkinda*, iptal etmek iste*, iptal istediginiz, iptal talebiniz*, iptal istediniz, talebiniz uzerine, isteginiz uzerine, iptal etmemizi iste*, istediginiz gibi, iptal etmek icin talep, artik istemiyorsaniz, vazgectiginiz, iptal isteginiz*, iptal etmeyi dusun*, iptal ettirmek',
    self: 'kendiniz, kendin, hesabinizdan, tarafinizdan, sizin tarafinizdan',
    thanks: 'tesekkur*, sagolun, iyi gunler, umariz _3 begenirsiniz, guveniniz, hos geldiniz, dileriz, memnuniyet duy*',
    help: 'soru*, yardimci, yardim, cekinmeyin, hizmetinizdeyiz, yaninizdayiz, buradayiz',
    confirm:
      'gonderildi, kargoya verildi, kargolandi, teslim edildi, onayliyoruz, onaylandi, yola cikti, yolda, alindi, hazirlaniyor, paketlendi, isleme, takip numarasi, ulasti, aldik',
    problem:
      'gecik*, maalesef, ozur*, uzgun*, uzul*, hasar*, yanlis*, hata*, eksik*, sorun*, geri cagir*, kirik*, arizali*, kusurlu*, gumruk*, stok*, degisim, kayip, kaybol*, gerek*, adres*, iade*, iptal*, randevu*, agirl*, yanitla*, guvenli*, degil, lutfen, yerine',
    innocent:
      'hasar degerlendirme*, durum degerlendirme*, kargo sirketinin _2 degerlendirme*, risk degerlendirme*, yildizli otel*, isik* _3 yildiz*, _1 yildiz var, yildiz bulunuyor, yildiz desen*, zincir* _3 yildiz*, fermuar _4 bildirim*, hakkindaki bildiriminiz*, hakkindaki geri bildirim*, geri bildiriminiz icin tesekkur*, kargo sirketinin yorumu, kargo gorevlisinin notu, olumlu veya olumsuz, olumlu ya da olumsuz, olumlu olumsuz, iyi veya kotu, arti kutup, olumlu kutup, olumlu yanit, hediye paket*, hediye kutu*, hediye olarak alin*, hediye olarak gonder*, hediye notu, hediye kagidi, hediye mesaj*, dogrudan amazon*, dogrudan gunes*, dogrudan size, dogrudan adres*, banka hesabiniz*, hesabiniza, ucretsiz degisim, ucretsiz iade, ucretsiz yeni*, ucretsiz olarak yeni, barkod*, qr kod*, posta kodu*, hata kodu*, takip kodu*, koruyucu film*, koruyucu folyo*, pilleri degistir*, adresi degistir*, adresini degistir*, adresinizi degistir*, teslimat adres*, nasil olursa olsun, odeme yontemi*, ayni odeme, iade talep*, urun iade*, paketin iade*, siparisin iade*, iade islem*, iade adres*, iade etiket*, iptal talebi et',
  },
}
