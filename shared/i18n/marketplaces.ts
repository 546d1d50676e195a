import type { MarketplaceId } from '../domain/marketplace'

const zh: Readonly<Record<MarketplaceId | 'EU', string>> = {
  EU: '欧洲',
  US: '美国',
  CA: '加拿大',
  MX: '墨西哥',
  BR: '巴西',
  UK: '英国',
  DE: '德国',
  FR: '法国',
  IT: '意大利',
  ES: '西班牙',
  NL: '荷兰',
  SE: '瑞典',
  PL: '波兰',
  BE: '比利时',
  IE: '爱尔兰',
  TR: '土耳其',
  AE: '阿联酋',
  SA: '沙特',
  EG: '埃及',
  ZA: '南非',
  IN: '印度',
  SG: '新加坡',
  AU: '澳大利亚',
  JP: '日本',
}

/** What a marketplace, or the one stock of Europe, is called on the screens: the id alone in English, `美国 US` in Chinese; an unknown id stands for itself. */
export function marketplaceName(language: string, id: string): string {
  return language === 'zh-CN' && Object.hasOwn(zh, id) ? `${zh[id as keyof typeof zh]} ${id}` : id
}
