/**
 * `npm run bench:speed`: pages a second and peak memory of ours and of Readability on jsdom, each in a process of its own over the same pages,
 * one after the other.
 */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

interface Run {
  pagesPerSecond: number;
  peakMegabytes: number;
}

function run(name: string): Run {
  const output = execFileSync(process.execPath, ["--import", "tsx", "bench/speed-run.ts", name], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const result = JSON.parse(output.trim().split("\n").at(-1) ?? "{}") as Run;
  console.log(
    `${name.padEnd(24)} ${result.pagesPerSecond.toFixed(1)} pages/s, peak memory ${result.peakMegabytes.toFixed(0)} MB`,
  );
  return result;
}

if (!existsSync("../shared/bench/pages/html")) {
  console.log("skipped: ../shared/bench/pages is absent");
} else {
  const [ours, theirs] = [run("ours"), run("jsdom + readability")];
  console.log(
    `ratio: ${(ours.pagesPerSecond / theirs.pagesPerSecond).toFixed(1)} times as fast, ${(ours.peakMegabytes / theirs.peakMegabytes).toFixed(2)} of the memory`,
  );
}
