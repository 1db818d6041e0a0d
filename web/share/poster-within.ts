/** What `work` gives; undefined where it takes longer than `milliseconds`. */
export function within<T>(milliseconds: number, work: Promise<T>): Promise<T | undefined> {
  return Promise.race([work, new Promise<undefined>((resolve) => setTimeout(resolve, milliseconds))]);
}
