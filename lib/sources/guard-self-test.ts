import { createOutside } from "./outside";
import { testNewspaper } from "./test-newspaper";

/** One of each kind; the whole list stands with the tests. */
const FORBIDDEN = [
  "127.0.0.1",
  "2130706433",
  "0x7f.1",
  "0177.0.0.1",
  "0.0.0.0",
  "10.0.0.1",
  "172.16.0.1",
  "192.168.0.1",
  "169.254.169.254",
  "168.63.129.16",
  "100.64.0.1",
  "192.0.2.1",
  "198.18.0.1",
  "224.0.0.1",
  "255.255.255.255",
  "[::]",
  "[::1]",
  "[::127.0.0.1]",
  "[::ffff:10.0.0.1]",
  "[64:ff9b::a00:1]",
  "[2001:0:4136:e378:8000:63bf:f5ff:fffe]",
  "[2001:db8::1]",
  "[2002:a00:1::]",
  "[fc00::1]",
  "[fe80::1]",
  "[ff02::1]",
] as const;
const ALLOWED = ["1.1.1.1", "93.184.216.34", "[2606:4700:4700::1111]"] as const;

/**
 * Makes sure that the guard holds in this very process, with what it is built of: every forbidden address is refused, written in a
 * link and as the answer of a name server, and every allowed one is connected to as it was checked. Opens no connection.
 * Throws an `Error` when one of these is not so; whoever starts the desk should not go on then.
 */
export async function assertGuardHolds(): Promise<void> {
  for (const form of FORBIDDEN) {
    const asLink = await tried(`http://${form}/`, []);
    if (asLink.length > 0) throw broken(`a link to ${form} led to ${asLink.join(", ")}`);
    const address = form.replace(/[[\]]/g, "");
    const asName = await tried("http://name.example/", ["93.184.216.34", address]);
    if (asName.length > 0) throw broken(`a name that leads to ${form} was connected to`);
  }
  for (const form of ALLOWED) {
    const address = form.replace(/[[\]]/g, "");
    for (const peers of [await tried(`http://${form}/`, []), await tried("http://name.example/", [address])])
      if (peers.length !== 1 || peers[0] !== address)
        throw broken(`${form} was not connected to as it was checked`);
  }
  if (process.env.DESK_BUILD !== "test" && testNewspaper() !== null)
    throw broken("the newspaper of the tests may be asked");
}

/** The addresses that a request would have connected to. */
async function tried(link: string, addresses: readonly string[]): Promise<string[]> {
  const peers: string[] = [];
  const outside = createOutside({
    resolve: async () => addresses,
    connect: async ({ address }) => {
      peers.push(address);
      throw new Error("The guard's test opens no connection.");
    },
  });
  await outside.fetchFeed(link);
  return peers;
}

function broken(what: string): Error {
  return new Error(`The guard on requests to the outside does not hold: ${what}. The desk does not start.`);
}
