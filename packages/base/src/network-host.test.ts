import { describe, expect, it } from 'vitest';
import { canonicalHost, readHostAndPort } from './network-host.ts';

describe('hosts', () => {
  it('[BN1] an address or name has one spelling', () => {
    expect(canonicalHost('192.168.1.50')).toBe('192.168.1.50');
    expect(canonicalHost('Printer.Local.')).toBe('printer.local');
    expect(canonicalHost('localhost')).toBe('127.0.0.1');
    expect(canonicalHost('epson_tm-1')).toBe('epson_tm-1');
    for (const same of ['fd00::7', 'FD00:0:0:0::7', 'fd00:0000::0:7']) {
      expect(canonicalHost(same)).toBe('fd00:0:0:0:0:0:0:7');
    }
    expect(canonicalHost('::')).toBe('0:0:0:0:0:0:0:0');
    expect(canonicalHost('::ffff:10.0.0.7')).toBe('0:0:0:0:0:ffff:a00:7');
    expect(canonicalHost('fe80::1%eth0')).toBe('fe80:0:0:0:0:0:0:1%eth0');
  });

  it('[BN1] what is no address and no name is none', () => {
    const bad = ['', '-', '999', '256.1.1.1', '1.2.3', '01.2.3.4', '10.0.0.7.8', 'a b', 'a..b'];
    const bad6 = [
      '1::2::3',
      ':::',
      '1:2:3:4:5:6:7',
      '1:2:3:4:5:6:7:8:9',
      'g::1',
      '::1%',
      '::1.2.3',
    ];
    for (const host of [...bad, ...bad6, '-a', 'a-', 'a/b', `${'a'.repeat(64)}`, 'printer.1']) {
      expect([host, canonicalHost(host)]).toEqual([host, undefined]);
    }
  });

  it('[BN2] a host is read with its port, or with the usual one', () => {
    expect(readHostAndPort('10.0.0.7', 9100)).toEqual({ host: '10.0.0.7', port: 9100 });
    expect(readHostAndPort('printer.local:9101', 9100)).toMatchObject({ port: 9101 });
    expect(readHostAndPort('[fd00::7]:9101')).toEqual({ host: 'fd00::7', port: 9101 });
    expect(readHostAndPort('[fd00::7]', 9100)).toMatchObject({ port: 9100 });
    expect(readHostAndPort('fd00::7', 9100)).toEqual({ host: 'fd00::7', port: 9100 });
    for (const bad of ['10.0.0.7', 'printer:0', 'printer:65536', '[10.0.0.7]:1', '999:9100', ':1'])
      expect(readHostAndPort(bad)).toBeUndefined();
  });
});
