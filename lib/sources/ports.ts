const USUAL = [80, 443, 8080, 8443];

/** The ports that are asked: DESK_FETCH_PORTS, a list with commas, or the usual four of the web. */
export function allowedPorts(setting = process.env.DESK_FETCH_PORTS): ReadonlySet<number> {
  const given = (setting ?? "")
    .split(",")
    .map((part) => Number(part.trim()))
    .filter((port) => Number.isInteger(port) && port > 0 && port < 65_536);
  return new Set(given.length > 0 ? given : USUAL);
}
