"use server";

import * as opml from "@/lib/operations/opml";
import * as sources from "@/lib/operations/sources";
import { action } from "@/lib/web/action";
import { sourceAddress, sourcesAddress } from "@/lib/web/addresses";

export const add = action(sources.add, sourceAddress);
export const edit = action(sources.edit);
export const save = action(sources.save);
export const remove = action(sources.remove, sourcesAddress);
export const importOpml = action(opml.importOpml);
