/** Pages inside the frame. */
export const routes = [] as const;
