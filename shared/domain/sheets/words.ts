import type { SheetField } from './mapping'

/**
 * Header words of Amazon's own files, of forwarders (云途, 燕文, 4PX, 顺丰, 中国邮政), of ERPs (店小秘, 马帮, 领星, 通途, 易仓), of
 * Japanese carriers and of sellers' own sheets, the best first where one sheet has several of them: what was weighed before
 * what was charged for, the whole cost before a part of it. Compared without case, blanks, signs and what stands in brackets.
 */
export const FIELD_WORDS: Readonly<Record<SheetField, readonly string[]>> = {
  orderId: [
    'amazon order id', 'amazon-order-id', '亚马逊订单号', '亚马逊订单编号', '亚马逊单号', '平台订单号', '平台订单编号', '平台单号', '原始订单号', '销售订单号',
    '电商订单号', '店铺订单号', '交易号', '订单号', '订单编号', '订单ID', 'order id', 'order number', 'order no', 'order #', 'order', 'orders',
    'platform order id', 'platform order no', 'marketplace order id', 'sales order no',
    '注文番号', 'アマゾン注文番号', 'Amazon注文番号', '受注番号', 'オーダー番号',
    'bestellnummer', 'amazon-bestellnummer', 'bestell-nr', 'externe auftragsnummer', 'externe bestellnummer', 'externe belegnummer',
  ],
  reference: [
    '客户单号', '客户订单号', '客户参考号', '参考号', '参考单号', '参考编号', '自定义单号', '自定义订单号', '商家订单号', '商户订单号', '内部订单号', '系统订单号',
    '系统单号', '包裹号', '包裹编号', '出库单号', '销售出库单号', '马帮订单号', '店小秘订单号', '领星单号', '原单号', '客户自编号',
    'reference', 'reference no', 'reference number', 'ref no', 'ref', 'customer order no', 'customer order number', 'customer reference',
    'customer ref no', 'merchant order id', 'seller order id', 'client order no', 'package no', 'package id', 'package number', 'custom order id',
    'package reference', 'package reference no', 'reference number 1', 'shipment reference number',
    'お客様管理番号', '管理番号', 'お客様番号', '出荷管理番号', 'auftragsnummer', 'auftrags-nr', 'auftragsnr', 'referenz', 'kundenreferenz',
  ],
  trackingNumber: [
    // The number of the last mile, the carrier that delivers.
    '尾程单号', '尾程跟踪号', '尾程运单号', '末端单号', '末端跟踪号', '末端运单号', '末程单号', '末派单号', '派送单号', '派送跟踪号', '目的国单号', '转单号', '转运单号', '换单号',
    '服务商单号', '服务商跟踪号', 'last mile tracking number', 'last mile tracking no', 'last mile number', 'final mile tracking number',
    'final tracking number', 'delivery tracking number', 'exchange number', 'carrier tracking number',
    // One number for the whole way.
    '跟踪号', '跟踪号码', '跟踪单号', '追踪号', '追踪号码', '追踪单号', '查询单号', '物流跟踪号', '物流跟踪单号', '国际跟踪号', '国际单号', '国际运单号', '挂号码', '条码号',
    'tracking number', 'tracking no', 'tracking id', 'tracking code', 'tracking', 'tracking #', 'track no', 'track number',
    'shipment tracking number', '快递单号', '快递号', '面单号', '邮件号', '邮件号码', '邮件编号',
    'package tracking number', 'sendungsnummer', 'sendungs-nr', 'trackingnummer', 'paketnummer', 'paketscheinnummer', 'sendungs-id',
    'お問い合わせ送り状番号', 'お問い合わせ伝票番号', 'お問い合わせ番号', 'お問合せ番号', '問い合わせ番号', '送り状番号', '伝票番号', '追跡番号', '配送伝票番号',
    // The forwarder's own number.
    '运单号', '运单号码', '运单编号', '物流单号', '货运单号', '货运号', '货单号', '物流运单号', '云途单号', '云途运单号', '燕文单号', '燕文运单号', '4px单号', '4px跟踪号', '递四方单号',
    '顺丰单号', '顺丰运单号', 'waybill number', 'waybill no', 'waybill', 'airwaybill', 'awb', 'awb no', 'shipment number', 'logistics no',
  ],
  carrier: [
    'carrier-code', 'carrier', '承运商', '尾程承运商', '末端承运商', '物流商', '物流商名称', '物流公司', '快递公司', '快递', '货代', '货代公司', '物流服务商', '承运人',
    'carrier code', 'courier', 'courier company', 'logistics company', 'logistics provider', 'shipping carrier', 'last mile carrier', 'shipped via',
    '配送業者コード', '配送業者', '配送会社', '運送会社', '運送業者',
    '承运商代码', '物流商代码', '快递公司代码', 'versanddienstleister', 'versanddienst', 'paketdienst', 'paketdienstleister', 'transporteur', 'spediteur', 'frachtführer',
  ],
  carrierName: ['carrier-name', '承运商名称', '配送業者名'],
  shipMethod: [
    'ship-method', 'shipping method', 'shipping service', 'ship service', 'service', 'service name', '物流方式', '运输方式', '物流渠道', '物流渠道名称', '物流产品',
    '运输产品', '渠道', '渠道名称', '发货渠道', '发货方式', '邮寄方式', '邮寄渠道', '快递方式', '配送方式', '服务名称', '服务类型', '业务种类', '邮件种类', '销售产品',
    'service type', 'versandart', 'versandmethode', 'channel', 'channel name', 'product service', '配送方法', '配送サービス', 'サービス',
  ],
  shipDate: [
    'ship-date', 'shipped date', 'shipping date', 'ship time', 'shipped at', 'date shipped', 'shipment date', 'dispatch date', '发货日期', '发货时间', '实际发货时间',
    '出库日期', '出库时间', '系统出库时间', '发运日期', '寄件日期', '寄件时间', '寄出日期', '收寄日期', '收寄时间', '交运日期', '交运时间', '出货日期', '出货时间', '签出时间', '签入时间', '收货日期',
    '收货时间', '入库时间', '揽收时间', '揽件时间', '业务日期', '邮寄日期', '出荷日', '出荷確定日', '出荷実績日', '発送日', '発送年月日', '出荷年月日', '集荷日', '出荷予定日', '発送予定日',
    'versanddatum', 'versendet am', 'versandt am', 'verschickt am', 'lieferscheindatum', 'collection date', 'pickup date',
    // Said so plainly, in a sheet about parcels: the day they were sent.
    '日期', 'date', 'datum',
  ],
  recipient: [
    'recipient-name', 'recipient', 'recipient full name', 'receiver', 'receiver name', 'consignee', 'consignee name', 'ship to name', 'ship to', 'buyer name', 'customer name',
    '收件人', '收件人姓名', '收件人名称', '收件人名', '收货人', '收货人姓名', '客人姓名', '收件姓名', '买家姓名', '买家名称', '客户姓名', '收方姓名', '收方联系人', '收件方姓名',
    'お届け先名', 'お届け先氏名', '届け先名', '受取人', '受取人名', '宛名', '配送先氏名', 'お届け先名称', '荷受人', '荷受人名', '荷受人名称',
    'ship to company or name', 'ship to attention', 'empfänger', 'empfängername', 'name des empfängers',
  ],
  postalCode: [
    'ship-postal-code', 'postal code', 'postcode', 'post code', 'zip', 'zip code', 'zipcode', 'recipient postal code', 'receiver zip', 'consignee postcode',
    '邮编', '邮政编码', '邮政编号', '收件人邮编', '收件邮编', '收货邮编', '收方邮编', '寄达邮编', '目的地邮编', '郵便番号', 'お届け先郵便番号', '届け先郵便番号', '配送先郵便番号', '荷受人郵便番号', 'plz', 'postleitzahl',
  ],
  sku: [
    'seller sku', 'msku', 'merchant sku', '平台sku', '店铺sku', 'sku', '商品sku', '商品编码', '商品编号', '产品编码', '货号', '物品编号', '库存sku', '本地sku', 'sku编码', 'sku编号',
    'item sku', 'product sku', '商品コード', '商品番号', '品番', 'artikelnummer', 'artikel-nr',
  ],
  quantity: [
    'quantity', 'qty', 'quantity shipped', 'quantity purchased', '数量', '商品数量', '产品数量', '发货数量', '销售数量', '购买数量', 'sku数量', '总数量', '件数', 'pcs', 'pieces', 'item qty', '数量合計', '個数', 'menge', 'anzahl',
  ],
  weight: [
    '实重', '实际重量', '包裹实重', '称重', '称重重量', '包裹重量', '收货实重', '收货重量', '实收重量', '毛重', '重量', 'actual weight', 'gross weight', 'weight', 'package weight', 'parcel weight',
    '计费重', '计费重量', '包裹计费重', '结算重量', '收费重', '收费重量', 'chargeable weight', 'charged weight', 'billing weight', 'billable weight', '重さ', 'gewicht',
  ],
  cost: [
    '总费用', '费用合计', '合计费用', '总运费', '运费合计', '实际运费', '实际物流费', '物流运费', '应收总额', '应付总额', '应收金额', '应付金额', '结算金额', '实收邮资', '总邮资', '总金额', '费用总计',
    '运费', '物流费', '物流费用', '运费金额', '邮费', '邮资', '快递费', '配送费', '费用', '发生额', 'total charge', 'total cost', 'total fee', 'total amount', 'shipping cost', 'shipping fee',
    'freight', 'postage', 'shipping charge', 'cost', 'charge', 'fee', '送料', '運賃', 'versandkosten',
  ],
  currency: ['currency', 'currency code', '币种', '货币', '币别', '货币单位', '结算币种', '币种名', '费用币种', '通貨', 'währung'],
} // prettier-ignore

/** Where the words of the last mile, of one number, and of the forwarder's own begin in `FIELD_WORDS.trackingNumber`. */
export const ONE_NUMBER_FROM = '跟踪号'
export const FORWARDERS_OWN_FROM = '运单号'

/** Columns we know and do not need; without them their words or values might be taken for one of ours. */
export const OTHER_WORDS: readonly string[] = [
  'order-item-id', 'order item id', 'order item no', '订单商品编号', 'asin', 'fnsku', 'upc', 'ean', '序号', '行号', 'no', 'id', 'index', 'line', '编号', '流水号', '批次号', '批次', '波次号', '袋号', '箱号', '柜号',
  '主单号', '子单号', '提单号', '交接单号', '拣货单号', '加工单号', '海外仓单号', '付款单号', '账单号', '发票号', '申请单号', '税号', '海关编码', 'hs code', 'ioss', 'ioss号', 'vat', 'eori',
  '平台', '站点', '店铺', '店铺名称', '账号', '店铺账号', '渠道账号', 'store', 'shop', 'account', 'platform', 'marketplace', 'site', 'sales channel', '来源', '订单来源',
  '订单状态', '状态', '包裹状态', '发货状态', '面单状态', '跟踪状态', '物流状态', 'status', 'order status', '备注', '客服备注', '拣货备注', '买家留言', '留言', '标签', 'remark', 'remarks', 'note', 'notes', 'comment',
  '国家', '国家代码', '国家二字码', '目的国', '目的国家', '目的地', '收件国家', '收件人国家', '收货国家', '寄达地', '寄达国', '寄达局', 'country', 'country code', 'destination', 'ship country', 'ship-country', '国',
  '省', '省份', '州', '州省', '省州', '省/州', '收件人州', '城市', '收件人城市', '市', '区', '县', 'state', 'province', 'state or region', 'ship-state', 'city', 'ship-city', 'county', 'district', '都道府県', '住所',
  '地址', '地址1', '地址2', '地址3', '详细地址', '收件地址', '收货地址', '收件人地址', '街道', 'address', 'address 1', 'address 2', 'address line 1', 'address line 2', 'street', 'ship-address-1', 'ship-address-2', 'ship-address-3',
  '电话', '手机', '手机号', '电话号码', '联系电话', '联系方式', '收件人电话', '收货电话', '买家电话', 'phone', 'phone number', 'telephone', 'tel', 'mobile', 'ship-phone-number', 'buyer-phone-number', '電話番号', 'お届け先電話番号',
  // Codes of areas, offices and customers are digits like a parcel's.
  'コード', '地区コード', '代码', 'area code', 'region code', 'customer code', 'zip code extension', 'fax', 'fax番号', '枝番', '電話番号枝番', '送り状種類', '送り状種別', '運賃管理番号', '敬称', '枚数', '時間帯', '記事', '貨物実発行日', '貨物登録日時', 'telefon', 'telefonnummer', 'straße', 'ort', 'land', 'hausnummer', 'bestelldatum', 'auftragsdatum', 'rechnungsnummer', 'kundennummer', 'preis', 'betrag', 'void indicator',
  '邮箱', '买家邮箱', '电子邮件', 'email', 'e-mail', 'buyer-email', 'メール', '公司', '公司名', '收件公司', 'company', '门牌号', 'house number',
  '品名', '中文品名', '英文品名', '产品名称', '商品名称', '产品名', '商品名', '标题', '名称', '中文名', '英文名', '申报名', '中文申报名', '英文申报名', '申报品名', '申报名称', '英文申报名称', '产品属性', 'product-name', 'product', 'title', 'item', 'item name', 'description', 'goods', '商品', '内容', '品名等',
  '申报价值', '申报金额', '申报单价', '申报总价', '申报数量', '申报重量', '申报币种', '货值', '商品金额', '产品金额', '单价', '金额', '订单金额', '订单总金额', '产品售价', '售价', '销售额', '总价', '成本', '采购价', '商品成本', 'declared value', 'declared currency', 'declared weight', 'declared quantity', 'item price', 'item-price', 'price', 'unit price', 'amount', 'order total', 'value', '保险费', '保价费', '保价金额', '关税', 'duty', 'tax', 'insurance',
  '预估运费', '预估重量', '估算重量', '预报重量', '预报重', '下单重量', '产品重量', '商品重量', '净重', '单件重量', '体积', '体积重', '体积重量', '材积', '材积重', '抛重', '泡重', '包裹体积', '包裹尺寸', '尺寸', '长', '宽', '高', '分区', '计费分区', 'volume', 'volume weight', 'volumetric weight', 'dimensional weight', 'product weight', 'item weight', 'estimated weight', 'estimated cost', 'length', 'width', 'height', 'zone', 'size', 'dimensions',
  '燃油附加费', '燃油费', '附加费', '偏远费', '挂号费', '处理费', '操作费', '杂费', '其他费用', '折扣', '优惠', '单个运费', '分摊运费', '买家支付运费', '运费收入', 'fuel surcharge', 'surcharge', 'handling fee', 'registration fee', 'discount',
  '下单时间', '下单日期', '订单时间', '创建时间', '订单创建时间', '付款时间', '支付时间', '打印时间', '更新时间', '签收时间', '签收日期', '妥投时间', '上网时间', '发货时限', '最晚发货时间', '发货截止时间', '订单结算时间', '预计送达时间', '账单日期', '制单日期', '制单时间', '时间', 'purchase-date', 'payments-date', 'order date', 'created at', 'created time', 'paid time', 'payment date', 'delivery date', 'delivered at', 'time', 'latest ship date', 'ship by', '注文日', '受注日', 'お届け予定日', 'お届け日',
  '仓库', '发货仓库', '出库仓库', '库位', '货架位', '仓库代码', 'warehouse', 'bin', '员工', '操作人', '操作员', '业务员', '发货员', '客户', '客户名称', '客户代码', '客户号', 'customer', 'customer code', 'client', '图片', '图片网址', 'image', '网址', 'url', '变种', '规格', '颜色', '类型', '订单类型', '费用类型', '费用项', '结算方式', '寄件人', '发件人', 'sender', 'shipper', 'ご依頼主', 'ご依頼主名', '买家id', '买家账号', 'buyer', 'buyer id',
] // prettier-ignore

/** Columns of whoever sends the parcel, never of the buyer; the day it was sent is ours. */
export const SENDERS =
  /^((?:寄件|发件|退件|寄方)(?!日期|时间)|发货人|退货|ご依頼主|依頼主|荷送人|発荷主|出荷人|sender|absender|shipper|return|from)/

/** First cells of rows that add up or close the rows above. */
export const TOTAL_WORDS =
  /^(合计|总计|小计|共计|总和|汇总|本页合计|合計|総計|小計|total|subtotal|grandtotal|sum)([:：]|$|\d|共)/
