export { default, metadata } from "./timeline/page";
