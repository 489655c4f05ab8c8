import { lookup } from "node:dns/promises";
import { isIPv4 } from "node:net";
import { Refusal } from "./refusal";

/** Finds all addresses of a name; injected so that tests ask no name server. */
export type Resolve = (name: string) => Promise<readonly string[]>;

/** Asks the system. IPv4 comes first: more machines have it, and a wrong guess costs part of the five seconds. */
export const resolveName: Resolve = async (name) => {
  const addresses = (await lookup(name, { all: true })).map(({ address }) => address);
  return addresses.sort((one, other) => Number(isIPv4(other)) - Number(isIPv4(one)));
};

/** Asks once; a name that is not found is `unreachable`. */
export async function addressesOf(name: string, resolve: Resolve): Promise<readonly string[]> {
  try {
    return await resolve(name);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "no answer";
    throw new Refusal("unreachable", `The site's name was not found (${code}).`);
  }
}
