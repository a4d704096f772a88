import { journeys } from "./journeys/journeys.ts";

journeys("http");
