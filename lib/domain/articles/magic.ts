/** What a file is by its first bytes, in words for an editor. */
const SIGNATURES: readonly (readonly [
  kind: "image" | "binary",
  name: string,
  bytes: readonly (number | null)[],
])[] = [
  ["image", "a PNG picture", [0x89, 0x50, 0x4e, 0x47]],
  ["image", "a JPEG picture", [0xff, 0xd8, 0xff]],
  ["image", "a GIF picture", [0x47, 0x49, 0x46, 0x38]],
  ["image", "a WebP picture", [0x52, 0x49, 0x46, 0x46, null, null, null, null, 0x57, 0x45, 0x42, 0x50]],
  ["image", "a HEIC or AVIF picture", [null, null, null, null, 0x66, 0x74, 0x79, 0x70, 0x68, 0x65, 0x69]],
  ["image", "an AVIF picture", [null, null, null, null, 0x66, 0x74, 0x79, 0x70, 0x61, 0x76, 0x69]],
  ["image", "a TIFF picture", [0x49, 0x49, 0x2a, 0x00]],
  ["image", "a TIFF picture", [0x4d, 0x4d, 0x00, 0x2a]],
  ["binary", "a PDF", [0x25, 0x50, 0x44, 0x46]],
  ["binary", "a ZIP archive or an Office document", [0x50, 0x4b, 0x03, 0x04]],
  ["binary", "a ZIP archive", [0x50, 0x4b, 0x05, 0x06]],
  ["binary", "a gzip archive", [0x1f, 0x8b]],
  ["binary", "a 7-Zip archive", [0x37, 0x7a, 0xbc, 0xaf]],
  ["binary", "a RAR archive", [0x52, 0x61, 0x72, 0x21]],
  ["binary", "an old Office document", [0xd0, 0xcf, 0x11, 0xe0]],
  ["binary", "a program", [0x7f, 0x45, 0x4c, 0x46]],
  ["binary", "a program", [0x4d, 0x5a, null, 0x00]],
  ["binary", "a video or audio file", [null, null, null, null, 0x66, 0x74, 0x79, 0x70]],
  ["binary", "an audio file", [0x49, 0x44, 0x33]],
  ["binary", "an audio file", [0x4f, 0x67, 0x67, 0x53]],
  ["binary", "a video", [0x1a, 0x45, 0xdf, 0xa3]],
  ["binary", "a web archive", [0x62, 0x70, 0x6c, 0x69, 0x73, 0x74]],
  ["binary", "an SQLite database", [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20]],
];

/** Names the kind of a binary file by its signature, or null. */
export function magicOf(bytes: Uint8Array): { kind: "image" | "binary"; name: string } | null {
  const found = SIGNATURES.find(
    ([, , signature]) =>
      signature.every((byte, at) => byte === null || bytes[at] === byte) && bytes.length >= signature.length,
  );
  return found ? { kind: found[0], name: found[1] } : null;
}
