"use server";

import * as vocabulary from "@/lib/operations/vocabulary";
import { action } from "@/lib/web/action";

export const addTag = action(vocabulary.addTag);
export const rename = action(vocabulary.rename);
export const merge = action(vocabulary.merge);
export const addSynonym = action(vocabulary.addSynonym);
export const removeSynonym = action(vocabulary.removeSynonym);
export const tag = action(vocabulary.tag);
export const untag = action(vocabulary.untag);
export const addEntity = action(vocabulary.addEntity);
export const addAlias = action(vocabulary.addAlias);
export const removeAlias = action(vocabulary.removeAlias);
export const putWord = action(vocabulary.putWordInGroup);
export const removeWord = action(vocabulary.removeWord);
