import { AGREEMENTS } from "./agreements";
import type { AllianceEntity } from "./entity";
import { ORGANISATIONS } from "./organisations";
import { PEOPLE_JAPAN } from "./people-japan";
import { PEOPLE_OTHERS } from "./people-others";
import { PEOPLE_UNITED_STATES } from "./people-united-states";
import { PLACES } from "./places";
import { PROGRAMMES } from "./programmes";

export type { AllianceEntity } from "./entity";

/** The beat's gazetteer: who, what and where, with the offices held. Facts are public; ids are stable slugs. */
export const ENTITIES: readonly AllianceEntity[] = [
  ...PEOPLE_UNITED_STATES,
  ...PEOPLE_JAPAN,
  ...PEOPLE_OTHERS,
  ...ORGANISATIONS,
  ...PLACES,
  ...AGREEMENTS,
  ...PROGRAMMES,
];
