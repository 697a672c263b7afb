/** Milliseconds since 1970. Kubernetes keeps whole seconds in objects; a clock may have more. */
export type Timestamp = number;
