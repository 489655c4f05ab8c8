import { unpack } from "../forest";
import type { LineModel } from "./body-lines";
import packed from "./line-model.json";

/** The learned forests (see `bench/train-lines.ts`, which also says how good they are on pages that they have not seen). */
export const LINE_MODEL: LineModel = {
  title: unpack(packed.title),
  first: unpack(packed.first),
  second: unpack(packed.second),
};
