import type { Letters } from './letters-of'

export const letters: Letters = {
  hello: 'Merhaba,',
  bye: 'Saygılarımızla',
  postage: { seller: 'İade kargo ücretini biz karşılarız.', buyer: 'İade kargo ücreti size aittir.' },
  bodies: {
    cancelOnOrderPage: [
      '{{orderId}} numaralı siparişin iptaliyle ilgili mesajınızı aldık.',
      '',
      'İptal için lütfen talebi sipariş sayfasından gönderin: Hesabım > Siparişlerim > İptal Talebi. Talep bize ulaşır ulaşmaz onaylayacağız.',
    ],
    contactAmazonFba: [
      '{{orderId}} numaralı siparişiniz Amazon tarafından gönderildi; teslimat, iade, değişim ve para iadesiyle ilgili her şeyi Amazon yürütür.',
      '',
      'Lütfen Siparişlerim sayfasını açın, bu siparişi seçin ve oradaki iletişim seçeneğini kullanın. Amazon müşteri hizmetleri bunu hemen çözebilir.',
    ],
    refuseOrReturn: [
      '{{orderId}} numaralı sipariş yola çıktığı için artık iptal edilemez.',
      '',
      'Teslimat sırasında paketi kabul etmeyebilirsiniz. Paket teslim edildiyse lütfen iadeyi sipariş sayfasından talep edin: Hesabım > Siparişlerim > Ürün İade Et veya Değiştir. Ürün bize ulaştığında ücret iadesini yapacağız.',
    ],
    replacementSent: [
      '{{orderId}} numaralı siparişle yaşadığınız sorun için özür dileriz. Size ücretsiz olarak yeni bir ürün gönderdik.',
      '',
      'Kargo şirketi: {{carrier}}',
      'Takip numarası: {{trackingNumber}}',
    ],
    refundIssued: [
      '{{orderId}} numaralı siparişle yaşadığınız sorun için özür dileriz. İlk ödeme yönteminize {{amount}} tutarında iade başlattık. Ürünü geri göndermeniz gerekmez.',
      '',
      'İade, bankanıza bağlı olarak genellikle birkaç iş günü içinde görünür.',
    ],
    partialRefundOffer: [
      '{{orderId}} numaralı siparişle yaşadığınız sorun için özür dileriz. Ürünü elinizde tutmak isterseniz ilk ödeme yönteminize {{amount}} iade edebiliriz.',
      '',
      'Başka bir çözüm isterseniz lütfen bize bildirin. Yanıtınızdan önce herhangi bir iade yapmayacağız.',
    ],
    returnInstructions: [
      '{{orderId}} numaralı siparişle yaşadığınız sorun için özür dileriz.',
      '',
      'Lütfen iadeyi sipariş sayfasından talep edin: Hesabım > Siparişlerim > Ürün İade Et veya Değiştir. Talebi orada onaylayıp iade adresini bildireceğiz. {{postage}} Lütfen paketin takip numarasını saklayın.',
      '',
      'Ürün ulaştığında sizinle kararlaştırdığımız çözümü gecikmeden yerine getireceğiz.',
    ],
    askPhoto: [
      '{{orderId}} numaralı siparişle yaşadığınız sorun için özür dileriz. Hızlıca çözebilmemiz için lütfen bu mesajı ürünün ve etiketiyle birlikte ambalajın fotoğrafını ekleyerek yanıtlayın.',
    ],
    notReceivedTracking: [
      '{{orderId}} numaralı siparişin size henüz ulaşmamasından dolayı üzgünüz. Kargo şirketinin paketi bulması için gereken bilgiler:',
      '',
      'Kargo şirketi: {{carrier}}',
      'Takip numarası: {{trackingNumber}}',
      '',
      'Lütfen komşularınıza ve paketlerin bırakıldığı yerlere de bakın. Paket bulunamazsa bu mesajı yanıtlayın, sizin için çözelim.',
    ],
  },
}
