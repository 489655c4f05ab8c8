"use server";

import * as annotations from "@/lib/operations/annotations";
import { action } from "@/lib/web/action";

export const create = action(annotations.create);
export const edit = action(annotations.edit);
export const resolve = action(annotations.resolve);
export const remove = action(annotations.remove);
export const reply = action(annotations.reply);
export const removeReply = action(annotations.removeReply);
