/**
 * What was paid of a price, in minor units. Reports give a discount as a positive amount, some older ones as a negative one;
 * both lower the price, and never below nothing.
 */
export function afterPromotion(price: number, discount: number): number {
  return Math.max(0, price - Math.abs(discount))
}
