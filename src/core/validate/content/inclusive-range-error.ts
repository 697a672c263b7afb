/** InclusiveRangeError (util/validation/validation.go:453). */
export function inclusiveRangeError(low: number, high: number): string {
  return `must be between ${low} and ${high}, inclusive`;
}
