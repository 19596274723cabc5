/** The input cannot be used; the message is one line in the user's language: which file, what is wrong, what to do. */
export class Refused extends Error {}
