"use server";

import * as articles from "@/lib/operations/articles";
import * as receiving from "@/lib/operations/receiving";
import { action } from "@/lib/web/action";
import { filedAddress } from "@/lib/web/addresses";

export const pasteText = action(articles.pasteText, filedAddress);
export const pasteHtml = action(articles.pasteHtml, filedAddress);
export const uploadFile = action(articles.uploadFile, filedAddress);
export const fetchLink = action(articles.fetchLink, filedAddress);
export const correctLine = action(articles.correctLine);
export const setFacts = action(articles.setFacts);
export const markRead = action(articles.markRead);
export const archive = action(articles.archive);
export const restore = action(articles.restore);
export const receive = action(receiving.receive, filedAddress);
