/** Makes small zip archives for tests, broken ones too. */
import { crc32, deflateRawSync } from 'node:zlib'

export type ExampleEntry = {
  name: string
  content: string | Uint8Array
  /** What the archive says instead of the truth. */
  claims?: { size?: number; crc?: number; method?: number; mode?: number; flags?: number }
}

export function makeZip(entries: readonly ExampleEntry[]): Uint8Array {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const { name, content, claims = {} } of entries) {
    const bytes = Buffer.from(content)
    const packed = deflateRawSync(bytes)
    const label = Buffer.from(name)
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt16LE(0x0800 | (claims.flags ?? 0), 2)
    shared.writeUInt16LE(claims.method ?? 8, 4)
    shared.writeUInt32LE(claims.crc ?? crc32(bytes), 10)
    shared.writeUInt32LE(packed.length, 14)
    shared.writeUInt32LE(claims.size ?? bytes.length, 18)
    shared.writeUInt16LE(label.length, 22)
    const header = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), shared, label, packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(((claims.mode ?? 0o100644) << 16) >>> 0, 6)
    tail.writeUInt32LE(offset, 10)
    const madeBy = Buffer.from([20, 3])
    central.push(Buffer.from('PK\x01\x02', 'latin1'), madeBy, shared, tail, label)
    local.push(header)
    offset += header.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...local, directory, end]))
}
