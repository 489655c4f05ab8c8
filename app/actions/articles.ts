"use server";

import * as articles from "@/lib/operations/articles";
import * as bringingIn from "@/lib/operations/bringing-in";
import * as lines from "@/lib/operations/correcting-lines";
import * as receiving from "@/lib/operations/receiving";
import { action } from "@/lib/web/action";
import { filedAddress } from "@/lib/web/addresses";

export const pasteText = action(bringingIn.pasteText, filedAddress);
export const pasteHtml = action(bringingIn.pasteHtml, filedAddress);
export const uploadFile = action(bringingIn.uploadFile, filedAddress);
export const fetchLink = action(bringingIn.fetchLink, filedAddress);
export const correctLine = action(lines.correctLine);
export const setFacts = action(articles.setFacts);
export const markRead = action(articles.markRead);
export const archive = action(articles.archive);
export const restore = action(articles.restore);
export const receive = action(receiving.receive, filedAddress);
