/**
 * Batches of 1, 2, 4 and so on: a creation that fails ends them before many have failed (daemon_controller.go:1077).
 */
export function slowStart(creations: number): number[] {
  const batches: number[] = [];
  for (let left = creations, size = 1; left > 0; size *= 2) {
    const batch = Math.min(size, left);
    batches.push(batch);
    left -= batch;
  }
  return batches;
}
