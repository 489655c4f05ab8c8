import { API } from "@/lib/web/api";
import { route } from "@/lib/web/route";

export const GET = route(API.listArticles);
export const POST = route(API.createArticle);
