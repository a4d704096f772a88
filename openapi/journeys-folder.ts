/** Where the journeys are: Arazzo documents over several APIs, written by hand and run by `npx tierline journeys`. */
export const journeysFolder = new URL("./journeys/", import.meta.url);
