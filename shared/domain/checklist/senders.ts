import { marketplace, type MarketplaceId } from '../marketplace'

/** Amazon's own senders write from these, whatever the marketplace (Amazon's help 32261; mail.md §6). */
const EVERYWHERE = ['amazon.com', 'sell.amazon.com', 'amazonsellerservices.com']

/** Domains for the white list of a mail program: Amazon's own, and the relay that buyers of these marketplaces write through. */
export function sendersToTrust(marketplaces: readonly MarketplaceId[]): string[] {
  const storefronts = marketplaces.map((id) => marketplace(id).salesChannel.toLowerCase())
  return [...new Set([...EVERYWHERE, ...storefronts.flatMap((domain) => [domain, `marketplace.${domain}`, `m.marketplace.${domain}`])])] // prettier-ignore
}
