import type { Problem } from "./outcome";

/** Thrown inside this folder alone; whoever asked gets a `Failure` with the same words. */
export class Refusal extends Error {
  constructor(
    readonly problem: Problem,
    message: string,
    readonly facts: { status?: number; retryAfterSeconds?: number | null } = {},
  ) {
    super(message);
    this.name = "Refusal";
  }
}
