/** The total that lists show and are sorted by was the price before promotions: 1,039 where the buyer had paid 899. */
export const migration0007 = {
  version: 7,
  name: 'total-after-promotions',
  sql: `
UPDATE orders SET total = (
  SELECT sum(coalesce(max(0, itemPrice - abs(coalesce(itemPromotionDiscount, 0))), 0)
    + coalesce(max(0, shippingPrice - abs(coalesce(shipPromotionDiscount, 0))), 0) + coalesce(giftWrapPrice, 0))
  FROM orderItems WHERE orderRow = orders.id)
WHERE total IS NOT NULL AND id IN (
  SELECT orderRow FROM orderItems WHERE itemPromotionDiscount <> 0 OR shipPromotionDiscount <> 0);
`,
} as const
