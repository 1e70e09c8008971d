import { startCaptions } from "./captions";
import { bringSettings, startCarrying } from "./carry";

// In the head of every page of an offline edition, before early.js reads the reader's settings.
bringSettings();
startCarrying();
addEventListener("DOMContentLoaded", startCaptions);
