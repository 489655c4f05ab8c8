import { describe, expect, it } from "vitest";
import { detectBulk } from "./bulk";
import { writeZip } from "./zip-writing";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("kinds of files", () => {
  it.each([
    ["list.txt", "https://a.example/1\nhttps://a.example/2", "text/plain", "links"],
    ["notes.txt", "Minutes of the meeting.\nSee https://a.example/", "text/plain", null],
    ["rows.jsonl", "", "", "jsonl"],
    ["export.json", '[\n {"url": "x"}]', "application/json", "jsonl"],
    ["export.json", '{"url": "x"}\n{"url": "y"}', "application/json", "jsonl"],
    ["rows", "url,title\n", "text/csv; charset=utf-8", "csv"],
    ["mail.eml", "From: a\n", "", "eml"],
    ["mail", "Received: by x\nFrom: a@b.example\nMIME-Version: 1.0\n\nhi", "", "eml"],
    ["page.mht", "", "", "mhtml"],
    [
      "page",
      "From: <Saved by Blink>\nSnapshot-Content-Location: https://a.example/\nMIME-Version: 1.0\n\n",
      "",
      "mhtml",
    ],
    ["page.html", "<!DOCTYPE html><p>https://a.example/", "text/html", null],
    ["photo.csv", "\u0089PNG\0\0", "text/csv", null],
  ])("%s with %j", (name, head, type, kind) => expect(detectBulk(name, bytes(head), type)).toBe(kind));

  it("knows a ZIP by its bytes, and an office document for what it is", () => {
    expect(detectBulk("x.html", writeZip([{ name: "a.html", data: "a" }]), "text/html")).toBe("zip");
    expect(
      detectBulk("x.zip", writeZip([{ name: "[Content_Types].xml", data: "a" }]), "application/zip"),
    ).toBeNull();
    expect(detectBulk("x.docx", writeZip([{ name: "a.xml", data: "a" }]), "")).toBeNull();
  });
});
