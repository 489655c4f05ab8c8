"use server";

import * as developments from "@/lib/operations/developments";
import { action } from "@/lib/web/action";
import { developmentAddress } from "@/lib/web/addresses";

export const create = action(developments.create);
export const edit = action(developments.edit);
export const setState = action(developments.setState);
export const addEvidence = action(developments.addEvidence);
export const setRole = action(developments.setRole);
export const removeEvidence = action(developments.removeEvidence);
export const merge = action(developments.merge, developmentAddress);
export const remove = action(developments.remove, ({ storyId }) => `/desk/stories/${storyId}`);
