declare const edtf: unique symbol;
/** A string that was parsed as EDTF (the part of ISO 8601-2 that we use). */
export type Edtf = string & { readonly [edtf]: true };
