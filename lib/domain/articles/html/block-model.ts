import { unpack } from "../../forest";
import type { BlockModel } from "./choose";
import weights from "./block-model.json";

/** The learned trees (see `bench/train-html.ts`, which also prints their cross-validated figures). */
export const BLOCK_MODEL: BlockModel = { first: unpack(weights.first), second: unpack(weights.second) };
