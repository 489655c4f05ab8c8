import { parseArgs } from "node:util";
import { parseFeed } from "../../domain/feeds/parse";
import { printLine, type Command } from "../command";
import { readSources } from "../reading";

export const command: Command = {
  usage: "parse-feed [--url U] [FILE…]   what a feed says: RSS, RDF, Atom, CDF or JSON Feed in any state",
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      options: { url: { type: "string" } },
      allowPositionals: true,
    });
    for await (const { bytes } of readSources(positionals)) {
      const feed = parseFeed(bytes, { url: values.url });
      // what is no feed does not stop the others; the exit code tells
      if ("error" in feed) process.exitCode = 1;
      await printLine(feed);
    }
  },
};
