import { expect, it } from "vitest";
import { bufferedSource } from "./buffered-source";
import { bytesSource } from "./byte-source";

it("gives the same bytes as the source, and asks for each block once on the way through", async () => {
  const bytes = Uint8Array.from({ length: 1000 }, (_, n) => n % 251);
  const asked: string[] = [];
  const far = {
    ...bytesSource(bytes, "a"),
    read: async (start: number, end: number) => {
      asked.push(`${start}-${end}`);
      return bytes.slice(start, end);
    },
  };
  const near = bufferedSource(far, 64);
  for (let at = 0; at < 1000; at += 10)
    expect(await near.read(at, at + 10)).toEqual(bytes.slice(at, at + 10));
  expect(asked).toHaveLength(Math.ceil(1000 / 64));
  expect(new Set(asked).size).toBe(asked.length);
  expect(await near.read(0, 1000)).toEqual(bytes);
  expect(await near.read(990, 2000)).toEqual(bytes.slice(990));
  expect(await near.read(500, 500)).toEqual(new Uint8Array());
});
