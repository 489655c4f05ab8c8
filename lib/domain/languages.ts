/** BCP 47 primary language subtags that the desk reads; `und` when the text does not tell. */
export type Language = "en" | "ja" | (string & {});
