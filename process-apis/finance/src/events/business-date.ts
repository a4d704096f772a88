/** The business date of a moment: its date in UTC. */
export const businessDate = (moment: string): string => new Date(moment).toISOString().slice(0, 10);
