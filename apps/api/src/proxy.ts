import { BlockList, isIPv6 } from 'node:net';

const NEARBY = new BlockList();
NEARBY.addSubnet('127.0.0.0', 8, 'ipv4');
NEARBY.addSubnet('10.0.0.0', 8, 'ipv4');
NEARBY.addSubnet('172.16.0.0', 12, 'ipv4');
NEARBY.addSubnet('192.168.0.0', 16, 'ipv4');
NEARBY.addAddress('::1', 'ipv6');
NEARBY.addSubnet('fc00::', 7, 'ipv6');

/**
 * Only the proxy right in front of us, on this machine or in its private network, may say for whom it asks. What its
 * client said before is not believed: a client in the same private network could pass for anybody.
 */
export function isProxy(address: string, hop: number): boolean {
  return hop === 0 && NEARBY.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}
