/** When the bundle began to run; imported first, so that the loading of everything else counts towards activation. */
export const started = performance.now();
