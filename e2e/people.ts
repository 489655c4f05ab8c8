/** The first admin of the tested desk. */
export const ADMIN = { email: "admin@desk.example", password: "four unusual words do well" };
export const READER = { email: "reader@desk.example", password: "another four unusual words" };
