/** Stops the database of the run and removes its folder. */
export default async function globalTeardown(): Promise<void> {
  await globalThis.fallnetzTestServer?.stop();
}
