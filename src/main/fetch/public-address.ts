/** Tells addresses of the public internet from those of this machine, the local network and everything else that is no web site. */
import ipaddr from 'ipaddr.js'

/**
 * False for loopback, private, link-local (cloud metadata is there), carrier-grade, multicast, reserved and unspecified
 * addresses, and for IPv6 addresses that only wrap an IPv4 address or lead through a tunnel.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.parse(address)
  if (parsed instanceof ipaddr.IPv6 && parsed.isIPv4MappedAddress())
    return isPublicAddress(parsed.toIPv4Address().toString())
  return parsed.range() === 'unicast'
}
