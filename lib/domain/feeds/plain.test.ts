import { describe, expect, it } from "vitest";
import { plainText } from "./plain";

describe("titles as plain text", () => {
  it.each([
    ["A <b>bold</b> move", "A bold move"],
    ["AT&amp;T&nbsp;&#8212; x", "AT&T — x"],
    ["<p>one</p><p>two</p>", "one two"],
    ["1 < 2 and 3 > 2", "1 < 2 and 3 > 2"],
    ["a<script>alert(1)</script>b", "a b"],
    ["<img src=x>", null],
    [null, null],
  ])("%j", (written, text) => expect(plainText(written)).toBe(text));
});
