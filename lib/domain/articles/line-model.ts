import type { LineModel } from "./body-lines";
import weights from "./line-model.json";

/** The learned weights (see `bench/train-lines.ts`; cross-validated figures in `bench/pages.ts`). */
export const LINE_MODEL: LineModel = weights;
