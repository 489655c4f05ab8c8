import { deflateRawSync } from "node:zlib";

/** An entry of a ZIP that a test makes by hand (APPNOTE.TXT); what it says may be a lie. */
export interface Written {
  name: string | Uint8Array;
  data: Uint8Array | string;
  /** The general purpose bits: 1 is “encrypted”, 0x800 “names are UTF-8”. */
  flags?: number;
  /** The uncompressed size to claim. */
  claim?: number;
  /** The entry whose data this one shares: entries that overlap are how small bombs grow. */
  sharesWith?: number;
}

const u16 = (value: number): number[] => [value & 255, (value >> 8) & 255];
const u32 = (value: number): number[] => [...u16(value & 0xffff), ...u16(value >>> 16)];
const bytesOf = (text: string | Uint8Array): Uint8Array =>
  typeof text === "string" ? new TextEncoder().encode(text) : text;

export function writeZip(entries: readonly Written[]): Uint8Array {
  const local: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  const offsets: number[] = [];
  const packedOnce = new Map<string | Uint8Array, Buffer>();
  let at = 0;
  for (const { name, data, flags = 0, claim, sharesWith } of entries) {
    const [label, raw] = [bytesOf(name), bytesOf(data)];
    const packed = packedOnce.get(data) ?? deflateRawSync(raw);
    packedOnce.set(data, packed);
    const common = [
      ...u16(20),
      ...u16(flags),
      ...u16(8),
      ...u32(0),
      ...u32(0),
      ...u32(packed.length),
      ...u32(claim ?? raw.length),
      ...u16(label.length),
      ...u16(0),
    ];
    const offset = sharesWith === undefined ? at : (offsets[sharesWith] ?? 0);
    offsets.push(offset);
    if (sharesWith === undefined) {
      const entry = Buffer.concat([Uint8Array.from([...u32(0x04034b50), ...common]), label, packed]);
      local.push(entry);
      at += entry.length;
    }
    const row = [
      ...u32(0x02014b50),
      ...u16(20),
      ...common,
      ...u16(0),
      ...u16(0),
      ...u16(0),
      ...u32(0),
      ...u32(offset),
    ];
    central.push(Buffer.concat([Uint8Array.from(row), label]));
  }
  const directory = Buffer.concat(central);
  const end = [
    ...u32(0x06054b50),
    ...u32(0),
    ...u16(entries.length),
    ...u16(entries.length),
    ...u32(directory.length),
    ...u32(at),
    ...u16(0),
  ];
  return new Uint8Array(Buffer.concat([...local, directory, Uint8Array.from(end)]));
}
